# Organizations: the list, an organization's page, adding and changing.
organizations-title = Organizations
organizations-lede = { $count ->
    [0] No organization takes part yet.
    [one] 1 organization takes part.
   *[other] { $count } organizations take part.
}
organizations-found = { $count ->
    [one] 1 organization on this page
   *[other] { $count } organizations on this page
}
organizations-none-found = No organization fits. Take something away above.
organizations-empty = Schools, clinics, congregations and businesses that take part will be here, with what they bring and who speaks for them. Start with the one you know best.
organizations-add-first = Add the first organization
organizations-filter-words = Name or town
organizations-every-class = Every class
organizations-every-kind = Every kind
organizations-only-here = Taking part
organizations-only-left = Left
organizations-column-people = People

organizations-add = Add an organization
organizations-add-lede = A name is enough. Everything else can come later.
organizations-save-new = Add this organization
organizations-edit-title = Edit { $name }
organizations-form-who = Who they are
organizations-form-reach = How to reach them
organizations-form-part = Their part here
organizations-name = Organization
organizations-name-missing = Write the organization’s name
organizations-kind = Kind
organizations-what-they-do = What they do
organizations-what-they-do-hint = One or two sentences a neighbor understands.
organizations-care-stages = Where they work
organizations-give-and-get = Give and get
organizations-give-and-get-empty = What they bring and what they hope to get will stand here. Ask them both; a partnership that gives nothing back does not last.
organizations-brings = What they bring
organizations-hopes = What they hope to get
organizations-lines-hint = One thing a line. Say more after a colon, like “Space: a room for 20 on Thursdays”.
organizations-not-said = Not said yet.
organizations-email = Email address
organizations-phone = Telephone number
organizations-website = Website
organizations-website-wrong = Write the website like https://example.org
organizations-address = Street address
organizations-city = Town
organizations-state = State
organizations-postcode = ZIP code
organizations-sector = Sector
organizations-no-sector = None yet
organizations-class = Membership
organizations-joined-on = Joined on
organizations-joined-in = Joined in { $month }.
organizations-left-on = left { $day }
organizations-notes = History to know
organizations-notes-hint = For the core team only. Write nothing you would not say to them; notes can be asked for under public-record laws.
organizations-core-team-only = Core team only

organizations-facts = What we know
organizations-where-they-work = Where they work
organizations-where-they-work-empty = Which of the seven stages from well-being to recovery they work in is not said yet.
organizations-where-they-work-count = They work in { $count } of { $all } stages.
organizations-yes = yes
organizations-no = no
organizations-people = People
organizations-people-empty = Nobody speaks for them yet. Choose them on a person’s page under “Speaks for”.
organizations-seats = Seats they hold
organizations-seat-empty = Nobody fills it now
organizations-seat-until = until { $day }
organizations-leave = They left the coalition
organizations-leave-hint = Keeps their history. Their people stay, and they can come back.
organizations-return = They came back

organization-kind-school = School
organization-kind-nonprofit = Nonprofit
organization-kind-business = Business
organization-kind-government = Government
organization-kind-faith = Faith group
organization-kind-health = Health care
organization-kind-media = Media
organization-kind-civic = Civic or volunteer group
organization-kind-other = Another kind

care-stage-promotion = Promotion
care-stage-universal-prevention = Universal prevention
care-stage-selective-prevention = Selective prevention
care-stage-indicated-prevention = Indicated prevention
care-stage-treatment = Treatment
care-stage-maintenance = Maintenance
care-stage-recovery = Recovery
organizations-filters = Narrow the list of organizations

organizations-location = Place on the map
organizations-location-hint = In degrees, as maps and telephones show it.
organizations-latitude = Latitude
organizations-longitude = Longitude
organizations-latitude-wrong = Write a number from -90 to 90, like 42.4733
organizations-longitude-wrong = Write a number from -180 to 180, like -73.8023
organizations-location-half = A place needs both numbers, or neither

history-kind-organization = organization
history-kind-organization-profile = organization, as it describes itself

organizations-government-level = Level of government
organizations-government-level-hint = For agencies. Who may decide depends on it.
government-level-none = No agency of government
government-level-town = Town or city
government-level-county = County
government-level-state = State
government-level-tribal = Tribal nation
government-level-federal = Federal
government-level-special = District or another body of its own
