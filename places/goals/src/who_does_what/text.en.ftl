# Who does what where: services, groups and areas, gaps and overlap, introductions.
coverage-lede = Where does nobody help yet, and who could help each other? This is about the work, not about who is better.
coverage-title = Who helps { $who }
coverage-all = everybody
coverage-of = For a group or an area
coverage-show = Show
coverage-caption = How many organizations work at each stage of care
coverage-rule = The number counts organizations with an active service. None where there is need is a gap, one is thin, { $from } and more may overlap. A service for everybody counts for each group, one everywhere for each area.
coverage-rule-from = Speak of overlap from
coverage-rule-wrong = Choose a number from 2 to 9
coverage-none = Add areas and groups below to see the matrix.
coverage-no-need = { $count }
coverage-gap = { $count }, gap
coverage-thin = { $count }, thin
coverage-covered = { $count }
coverage-overlap = { $count }, overlap
coverage-organizations = { $count ->
    [0] No organization works here.
    [one] One organization works here.
   *[other] { $count } organizations work here.
}
coverage-cell-none = Nobody works here yet. Who could?

served-populations = Groups
served-areas = Areas
served-no-need = no need
served-add = Add a group or an area
served-add-population = Add a group
served-add-area = Add an area
served-add-lede = A short list that everybody understands is best.
served-save-new = Add it
served-edit = Change it
served-remove = Remove it
served-remove-hint = Services for it stay and then name nobody in the matrix.
served-side = What is it?
served-side-missing = Say whether it is a group or an area
served-side-population = A group of people
served-side-area = An area
served-name = Name
served-name-hint = Like "Families in Pine Flat" or "Elk Ridge".
served-name-missing = Write a name
served-has-need = There is need
served-position = Place

services-all = All services
services-count = { $count ->
    [one] One service
   *[other] All { $count } services
}
services-none = No services yet.
services-add = Add a service
services-add-lede = What one organization does for somebody somewhere.
services-save-new = Add the service
services-edit = Change the service
services-remove = Remove this service
services-remove-hint = For one written by mistake. A service that ended is kept as not active.
services-organization-id = Organization
services-organization-missing = Choose an organization
services-what = What they do
services-what-hint = Like "Parent evenings, six a year".
services-what-missing = Write what they do
services-stage = Stage of care
services-stage-missing = Choose the stage of care it comes closest to
services-population-id = For whom
services-everybody = Everybody
services-area-id = Where
services-everywhere = Everywhere
services-served-unknown = Choose from the list
services-capacity = People a year it has room for
services-capacity-wrong = Write a whole number of people
services-capacity-is = Room for { $people } people a year.
services-is-active = It is active
services-active = active
services-not-active = not active

introductions-offer = They could help each other
introductions-offer-why = Organizations that work in the same place often share rooms, staff and news once they know each other.
introductions-first = One
introductions-second = The other
introductions-these = Introduce these two
introductions-title = An introduction
introductions-lede = Two short letters, each in the language of whom it is for. Copy and send them; change whatever you like.
introductions-no-contact = nobody speaks for it here yet
introductions-done = We have introduced them
introductions-letter = Dear { $name },

    { $own } and { $other } both work at the same stage of care: { $stage }. We thought you might like to know each other. { $contact } is your contact there. A cup of coffee could show what you can share.

    { $coalition }
history-kind-service = service
history-kind-served = group or area
history-kind-introduction = introduction
history-kind-coverage-rule = rule of overlap

directory-link = Read a directory of services
directory-title = Services from a directory
directory-lede = Files of Open Referral (HSDS 3: JSON, CSV, or all tables in one ZIP) or Ohana. You see what becomes of each service before anything is written.
directory-file = Files
directory-file-hint = JSON of services or organizations; a ZIP with the tables; or services.csv with organizations.csv, for Ohana also locations.csv. Together at most { $limit } MB.
directory-file-missing = Choose at least one file
directory-nothing-yet = Nothing is written yet.
directory-check = See what is in it
directory-refused = This cannot be read
directory-your-file = The file
directory-no-services = No services were found. We look for a table with the columns name and status, or for services in JSON.
directory-too-many = These are more than { $most } services. Send a part of them.
directory-no-json = The file begins like JSON and is none.
directory-check-title = What becomes of these services
directory-for-all = Directories do not say at which stage of care a service works. Choose what holds for all of these; you can change single ones later.
directory-add-organizations = Add organizations we do not have
directory-add-organizations-hint = Without this, services of organizations we do not have are left out.
directory-stage-choose = Choose a stage
directory-save = Add the new ones
directory-rows = Every service of the files
directory-verdict = What becomes of it
directory-inactive = no longer offered
directory-is-new = is added
directory-is-with-organization = is added with its organization, if you say so above
directory-is-same = is here already
directory-is-twice = stands further up already
directory-is-unnamed = has no name and is left out
directory-is-no-organization = says not whose it is and is left out
directory-count-new = { $count } new
directory-count-with-organization = { $count } of organizations we do not have
directory-count-same = { $count } here already
directory-count-twice = { $count } listed twice
directory-count-unnamed = { $count } without a name
directory-count-no-organization = { $count } without an organization
directory-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}

news-service-added = New service: { $label }
news-service-changed = Something new about the service: { $label }
news-introduction-added = Two organizations were introduced
