# Duplicates: what looks alike, comparing, merging and undoing.
duplicates-title = Likely duplicates
duplicates-lede = { $people ->
    [0] { $organizations ->
        [0] Nothing in your lists looks twice.
        [one] 1 pair of organizations looks alike. Merging can be undone.
       *[other] { $organizations } pairs of organizations look alike. Merging can be undone.
    }
    [one] { $organizations ->
        [0] 1 pair of people looks alike. Merging can be undone.
        [one] 1 pair of people and 1 pair of organizations look alike. Merging can be undone.
       *[other] 1 pair of people and { $organizations } pairs of organizations look alike. Merging can be undone.
    }
   *[other] { $organizations ->
        [0] { $people } pairs of people look alike. Merging can be undone.
        [one] { $people } pairs of people and 1 pair of organizations look alike. Merging can be undone.
       *[other] { $people } pairs of people and { $organizations } pairs of organizations look alike. Merging can be undone.
    }
}
duplicates-none = No likely duplicates. When you import a list or add somebody who is already here, the pair shows up on this page.
duplicates-looked = Looked through { $records ->
    [one] 1 record
   *[other] { $records } records
} { $day }.
duplicates-looking = Looking through your lists. This takes a moment.
duplicates-show-found = Show what was found
duplicates-look-again = Look again
duplicates-subject-organization = Organizations
duplicates-subject-person = People
duplicates-subject-wrong = Write "organization" or "person"
duplicates-band-almost-certain = Almost certainly the same
duplicates-band-probable = Probably the same
duplicates-band-possible = Perhaps the same
duplicates-group = One of { $count } records that look alike
duplicates-for = Speaks for it:
duplicates-against = Speaks against it:
duplicates-compare = Compare
duplicates-compare-both = Compare { $first } and { $second }
duplicates-not-same = Not the same
duplicates-not-same-title = They are not the same?
duplicates-not-same-hint = We remember it and do not ask again.
duplicates-compare-title = Are these the same?
duplicates-compare-lede = Choose what stays where they differ. The fuller or newer value is chosen for you.
duplicates-compare-caption = Both records, field by field
duplicates-column-field = What
duplicates-column-kept = Record that stays
duplicates-column-gone = Record that joins it
duplicates-differs = differs
duplicates-stays = Stays
duplicates-joins = Joins it
duplicates-only-one = in one only
duplicates-keep-both = Keep both
duplicates-nothing = Nothing written
duplicates-still-here = Still here
duplicates-merge = Merge these
duplicates-merge-hint = Seats and all else that belongs to the record that joins move along. You can undo this, and both histories stay.
duplicates-two-accounts = Both sign in with an account of their own, so we do not merge them. Ask which account the person uses, and remove the other one first.
duplicates-already-merged = One of these two records was merged in the meantime. There is nothing left to do here.
duplicates-later-merge = This record was merged into another one later. Undo that merge first.
duplicates-back = Back to the list
duplicates-see-merge = See this merge
duplicates-see-merge-of = See the merge of { $name }
duplicates-merged-title = { $name } is one record now
duplicates-merged-lede = Everything that belonged to the other record belongs to this one.
duplicates-undone-title = The merge of { $name } was undone
duplicates-undone-lede = Both records are back, each with what belonged to it.
duplicates-gone-was = The record that joined was called { $name }
duplicates-moved = { $count ->
    [0] Nothing else pointed to it
    [one] 1 other record points to the one that stayed
   *[other] { $count } other records point to the one that stayed
}
duplicates-undo-title = Was this a mistake?
duplicates-undo-hint = Both records come back with their histories. What was changed since stays on the record that stayed.
duplicates-undo = Undo this merge
duplicates-edits-since = Changed since the merge
duplicates-edits-hint = These changes were made on the record that stayed, and stay there.
duplicates-edit = { $name } changed { $fields }, { $day }
duplicates-edit-other = other details
duplicates-past-merges = Merged lately
duplicates-past-apart = Not the same
duplicates-offer-again = Offer again
duplicates-offer-again-pair = Offer { $pair } again

duplicates-reason-same-name = the same name
duplicates-reason-name-alike = { $count }% of the names agree
duplicates-reason-name-within-name = one name is part of the other
duplicates-reason-different-name = different names
duplicates-reason-different-kind = names of two different kinds
duplicates-reason-same-given-name = the same given name
duplicates-reason-given-name-alike = given names that look alike
duplicates-reason-nickname = one given name is a short form of the other
duplicates-reason-different-given-name = different given names
duplicates-reason-same-surname = the same family name
duplicates-reason-surname-alike = family names that look alike
duplicates-reason-different-surname = different family names
duplicates-reason-names-swapped = given and family name changed places
duplicates-reason-different-generation = one is junior, the other senior
duplicates-reason-same-address = the same address
duplicates-reason-address-alike = addresses that look alike
duplicates-reason-same-street = the same street
duplicates-reason-different-address = different addresses
duplicates-reason-different-unit = another apartment or suite of one house
duplicates-reason-same-city = the same town
duplicates-reason-different-city = different towns
duplicates-reason-same-postcode = the same ZIP code
duplicates-reason-different-postcode = different ZIP codes
duplicates-reason-different-state = different states
duplicates-reason-same-phone = the same telephone number
duplicates-reason-shared-phone = the same telephone number, which { $count } addresses share
duplicates-reason-different-phone = different telephone numbers
duplicates-reason-same-email = the same email address
duplicates-reason-different-email = different email addresses
duplicates-reason-same-website = the same website
duplicates-reason-different-website = different websites
duplicates-reason-same-birth-date = the same birth date
duplicates-reason-birth-date-alike = birth dates that look alike
duplicates-reason-different-birth-date = different birth dates
duplicates-reason-same-identifier = the same number given by somebody else
duplicates-reason-identifier-alike = numbers given by somebody else that look alike
duplicates-reason-different-identifier = different numbers given by somebody else

duplicates-field-name = Name
duplicates-field-title = Title
duplicates-field-given-name = Given name
duplicates-field-family-name = Family name
duplicates-field-organization-id = Speaks for
duplicates-field-job = Work or position
duplicates-field-email = Email address
duplicates-field-phone = Telephone number
duplicates-field-contact = Best way to reach them
duplicates-field-address = Street address
duplicates-field-city = Town
duplicates-field-state = State
duplicates-field-postcode = ZIP code
duplicates-field-latitude = Place on the map
duplicates-field-languages = Languages
duplicates-field-access-needs = What they need to take part
duplicates-field-sector = Sector
duplicates-field-class = Membership
duplicates-field-part = Role
duplicates-field-age-stated = Age, as the person states it
duplicates-field-evidence = The person confirmed
duplicates-field-gains = What they get out of it
duplicates-field-try-this = Try this
duplicates-field-notes = Notes
duplicates-field-joined-on = Joined on
duplicates-field-left-on = Left on
duplicates-field-last-seen-on = Last seen
duplicates-field-kind = Kind
duplicates-field-what-they-do = What they do
duplicates-field-website = Website
duplicates-field-government-level = Level of government
duplicates-field-brings = What they bring
duplicates-field-hopes = What they hope to get
duplicates-field-care-stages = Stages of care

duplicates-kind-school = School
duplicates-kind-nonprofit = Nonprofit
duplicates-kind-business = Business
duplicates-kind-government = Government
duplicates-kind-faith = Faith community
duplicates-kind-health = Health care
duplicates-kind-media = Media
duplicates-kind-civic = Civic group
duplicates-kind-other = Other

history-kind-merge = merge
history-kind-not-same = “not the same”
