# Who can sign in, and how they are let in.
access-tab = Who can sign in
access-title = Who can sign in
access-lede = Everybody here has a sign-in of their own. Nobody needs a password.
access-give = Give somebody access
access-column-person = Person
access-column-role = Role
access-column-way = Signs in with
access-column-seen = Last visit
access-by-code = printed code
access-never-seen = not yet
access-roles = What each role may do
access-choose-title = Who should have access?
access-choose-lede = People on your roster. Somebody new is added there first; a name is enough.
access-choose-words = Name
access-choose-go = Look
access-choose-this = Give access
access-choose-look = Look at it
access-has-it = Can sign in: { $role }
access-none-found = Nobody on the roster has this name.
access-for-self = speaks for themselves
access-give-title = Access for { $name }
access-give-lede = A mail with a link, or a sheet of paper with a code. Both work once and need no password.
access-give-go = Give access
access-way = How should they get in?
access-way-mail = A link by email. It works for seven days.
access-way-paper = A printed code, for people without email. It works for thirty days.
access-way-missing = Choose a link by email or a printed code
access-email = Email address
access-email-hint = Only for a link by email. It is also how they sign in later.
access-email-missing = Write the address the link should go to, or choose a printed code
access-email-of-another = This address already signs in somebody else here. Use another address, or a printed code
access-has-another-address = This person signs in another way already. Take that access away first
access-role = Role
access-role-missing = Choose a role
access-role-save = Save the role
access-language = Language of the mail and the pages
access-last-coordinator = This is the only coordinator. Make somebody else coordinator first
access-no-code = A code can only be printed for people without an email address who belong to this coalition alone. Send a link instead
access-speaks-for = speaks for { $organization }
access-way-in = Getting in
access-link-hint = Sends a new link that works once, for seven days.
access-link-send = Send a new link
access-code-hint = Lost the paper? A new code takes the place of the old one.
access-code-new = Print a new code
access-take-away = Take access away
access-take-away-hint = They stay on the roster and keep their history. They can no longer open this coalition.
access-take-away-go = Take access away
access-history = What changed here
access-on-the-roster = On the roster
access-sheet = A code on paper
access-sheet-title = A code for { $name }
access-sheet-lede = Print this page now and hand it over: the code is shown only once. A lost sheet can be replaced by a new one.
access-sheet-done = Done
access-sheet-for = Your own way in, { $name }
access-sheet-open = On a phone or a computer, open
access-sheet-find = Find "With a printed code".
access-sheet-type = Type the code above. Small letters are fine, and you can leave out the dashes.
access-sheet-press = Press "Sign in with the code". You stay signed in on that device.
access-sheet-until = The code works once, until { $day }. Keep it to yourself, like a key.

access-mail-subject = You are invited to { $coalition }
access-mail = Hello { $name },

    { $by } invites you to the pages of { $coalition }. You need no password. This link works once, for seven days:

    { $link }

    Later you sign in with this email address.
access-link-subject = Your way into { $coalition }
access-link = Hello { $name },

    { $by } sends you a new link to { $coalition }. It works once, for seven days:

    { $link }
