# What an organization says of itself in several coalitions.
right-organization-profile = Keep the profile of an organization one speaks for

profile-heading = In their own words
profile-form-heading = Your organization in your own words
profile-lede = Say once what your organization does and brings, and decide for each part which coalition sees it.
profile-places = Used in: { $names }
profile-taken = Somebody else who speaks for this organization keeps its profile here. Ask them to change it, or to take it away from here first.
profile-start-heading = A new profile
profile-start = Start a profile
profile-start-hint = It is empty and nobody sees it until you say so. What this coalition wrote about you stays.
profile-use = Use this profile here
profile-use-hint = { $count ->
    [0] Used in no coalition now.
    [one] Used in 1 other coalition. What you share with all will be seen here too.
   *[other] Used in { $count } other coalitions. What you share with all will be seen here too.
}
profile-sees = Who sees this
profile-sees-nobody = No coalition
profile-sees-chosen = The coalitions chosen below
profile-sees-all = Every coalition it is used in
profile-chosen = Chosen coalitions
profile-stop-heading = Take it away from here
profile-stop-hint = This coalition then shows only its own words about you. Your profile stays yours.
profile-stop = Take my profile away from here
profile-note = They tell this themselves: { $fields }.
profile-note-none = Nothing is told here by the organization itself.
profile-open = Open your profile
profile-take-along = Take the whole profile along as a file
profile-hand-over-heading = Hand it over
profile-hand-over-hint = Somebody else who speaks for the organization here keeps the profile from then on and sees all of it. Where they do not speak for it, it is not shown.
profile-hand-over = Hand it over
