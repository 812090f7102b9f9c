# Words all pages of People share.
people-menu = People
people-add = Add a person
people-import = Import a list
people-tab-members = Members
people-tab-organizations = Organizations
people-tab-seats = Seats
people-tab-recruiting = Whom to ask
people-tab-agreements = Agreements
people-tab-groups = Groups and roles
people-tab-duplicates = Duplicates
people-tab-duplicates-waiting = Duplicates ({ $count })

people-alike-title = { $count ->
    [one] Somebody like this is here already
   *[other] Some like this are here already
}
people-alike-may-be = This may be { $name }.
people-alike-open = Open the page
people-alike-open-page = Open the page of { $name }
people-alike-hint = Nothing is saved yet, and everything you typed stands below. If it is somebody else, save anyway.
people-alike-save = Save anyway
people-alike-program = This may be { $name }. Send even_if_alike: true to add them anyway

contact-by-email = Email
contact-by-text = Text message
contact-by-telephone = Telephone call
contact-by-paper = Paper mail
contact-by-none = Only in person
contact-email-wrong = Write an address like name@example.org
contact-email-is-phone = This looks like a phone number, not an email. Move it to the phone field
contact-phone-wrong = Write the number with its digits, like 555-0142

access-need-step-free = No steps
access-need-interpreter = Interpreter
access-need-child-care = Child care
access-need-ride = A ride
access-need-large-print = Large print
access-need-hearing = Help with hearing
access-need-online = Joining online

member-class-voting = Voting member
member-class-associate = Associate member
member-class-advisor = Advisor

tie-most-affected = Lives with the issue
tie-formal-helper = Helps as part of their job
tie-informal-helper = Helps as a neighbor or friend
tie-official = Public official or agency staff
tie-other = Touched by our work in another way
right-people-see = See people, organizations and seats
right-people-contacts = See telephone numbers, addresses and needs
right-people-edit = Add and change people, organizations and seats
people-nobody = Nobody yet
right-people-take-part = Sign agreements and state one's own interests
people-type-a-name = Type a name, or choose it from the list.
people-name-unknown = Nobody here is called { $name }. Choose a name from the list
people-too-many = Name at most { $most } people here
people-named-and-left = { $count ->
    [one] Somebody named here left since and stays named.
   *[other] { $count } people named here left since and stay named.
}
