# History: what changed, who, when, and the way back.
right-history-undo = Undo changes
history-title = What changed
history-lede = Every change in the coalition, the newest first.
history-tab = What changed
history-of = What changed: { $label }
history-of-lede = Every change, the newest first. Nothing is ever lost.
history-empty = Nothing changed yet. Here you will see who did what, and you can take it back.
history-nameless = without a name
history-added = Added
history-changed = Changed
history-removed = Removed
history-by = by { $name }
history-for = for { $organization }
history-nobody = the program
history-before = before:
history-after = now:
history-nothing = nothing
history-yes = yes
history-no = no
history-another-record = another record
history-undone = undone
history-undo-button = Undo
history-fields = { $count ->
    [one] 1 field
   *[other] { $count } fields
}
history-hidden = { $count ->
    [one] 1 more field that only some roles see
   *[other] { $count } more fields that only some roles see
}
history-contents-erased = The contents were erased.
history-not-undone = This change stays
history-already-undone = Somebody undid it already.
history-erased = Its contents were erased with a person, so there is nothing to go back to.
history-decided-elsewhere = This change was about who can sign in. Change that under Settings, not by going back.
history-gone-since = The record itself came or went since then. Look at the newer changes first.
history-changed-since = These were changed again since then: { $fields }. Undo the newer change first, or edit the record.

history-kind-coalition = settings
history-kind-access = sign-in
history-field-account-id = Can sign in
history-field-founded-at = Founded
history-field-is-example = Example
history-field-slug = Address
history-field-left-on = Left on
history-field-joined-on = Joined on
history-field-last-seen-on = Last seen
history-field-organization-id = Organization
history-field-person-id = Person
history-field-languages = Languages
history-field-evidence = Evidence given
history-field-role = Role
history-field-speaks-for = Speaks for
history-field-age-stated-on = Age told on
history-field-sector = Sector
history-field-label = Name of the seat
history-field-is-resident = Resident seat
history-field-holder-id = Held by
history-field-representative-id = Filled by
history-field-alternate-id = Stands in
history-field-successor-id = Next
history-field-term-start = Term begins
history-field-term-end = Term ends
history-field-wanted = Wanted
history-field-next-step = Next step
history-person-removed = This person was removed from the list. The history still knows them.
history-person-forget = Give out or forget what is kept
