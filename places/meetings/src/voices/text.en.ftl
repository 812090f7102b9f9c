voices-title = Who has a voice
voices-lede = One voice for each organization that holds a seat, and one for each resident seat. An organization with several seats is still heard once.
voices-none = Nobody has a voice yet. Voices come from the seats: an organization or a resident who holds one.
voices-to-seats = Fill the first seats
voices-count = { $count ->
    [one] One voice
   *[other] { $count } voices
}
voices-voice = Voice
voices-speaker = Speaks today
voices-alternate = Stands in
voices-group = Group
voices-nobody = Nobody yet
voices-group-resident-seats = Resident seats
voices-group-community-and-faith = Community and faith groups
voices-group-agencies-and-schools = Public agencies and schools
voices-group-health-and-treatment = Health, pharmacy, treatment
voices-group-businesses = Business
