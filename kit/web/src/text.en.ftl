# The page around every page, sign-in, forms and problems.
shell-error-title = Error:
shell-at-table = This phone joined the meeting for { $name }. It opens this meeting and nothing else.
shell-guest = You see this page as a guest, by a link somebody gave you. The rest of the coalition is for those who sign in.
shell-skip = Skip to main content
shell-search = Search people, goals, promises
shell-search-word = Search
shell-menu = Menu
shell-way-back = Back to where you came from
shell-settings = Settings
shell-menu-name = Main
shell-close-menu = Close menu
shell-account = Your account
shell-example = Example coalition. Every name and number here is invented.
shell-help = Help
shell-privacy = Privacy
shell-accessibility = Accessibility
shell-why = Why can I see this?
shell-phone = Questions? Call { $phone }.
shell-viewing-as = You are looking at this page as: { $role }. Nothing can be changed while you look.
shell-stop-viewing = Stop looking as somebody else

role-coordinator = Coordinator
role-officer = Officer
role-member = Member
role-evaluator = Evaluator
role-guest = Guest
role-host = Host
right-coalition-see = See the pages of this coalition
right-coalition-run = Change settings, roles and keys

form-optional = (can stay empty)
form-amount-wrong = Write the amount with digits, like 3400
form-save = Save
form-choose = Choose
form-cancel = Cancel
form-mistakes = { $count ->
    [one] One thing needs another look
   *[other] { $count } things need another look
}
form-too-long = Use at most { $most } letters here
form-bad-json = This is not JSON, or only a piece of it. Look at line { $line }, column { $column }.
json-unknown-field = There is no such field here
json-missing-field = This field is missing
json-field-twice = This is given twice
json-expected-text = A text is expected here, in quotation marks
json-expected-yes-or-no = true or false is expected here
json-expected-number = A number is expected here
json-expected-whole-number = A whole number is expected here
json-expected-list = A list is expected here, in square brackets
json-expected-object = An object is expected here, in curly brackets
json-expected-id = An id is expected here, like 01890000-0000-7000-8000-000000000001
json-expected-other = This value does not fit here; see the description of the interface
json-unknown-parameter = The address has no such parameter
json-bad-query = The part of the address after the question mark could not be read

pages-name = More
pages-next = Show more

sign-in-title = Sign in
sign-in-lede = No password. We send you a link, or you use the code somebody printed for you.
sign-in-parked = You were signed out in the meantime. What you typed is safe. Sign in and send it again.
sign-in-by-mail = With a link by email
sign-in-email = Your email address
sign-in-email-hint = The one your coalition knows.
sign-in-email-missing = Write your email address, like name@example.org
sign-in-send = Send me a link
sign-in-by-code = With a printed code
sign-in-code = Your code
sign-in-code-hint = Twelve letters and digits, like ABCD-EFGH-JKMN. Small letters work too.
sign-in-code-wrong = This code does not work. Check each letter, or ask your coordinator for a new one
sign-in-with-code = Sign in with the code
sign-in-sent-title = Look in your mail
sign-in-sent = If we know this address, a link is on its way. It works once, for one hour. Nothing there? Look in the spam folder, or ask your coordinator for a printed code.
sign-in-again = Back to sign-in
sign-in-button-title = Welcome back
sign-in-button-lede = One more step, so that mail programs which open links cannot sign you in.
sign-in-button = Sign in now
sign-in-used-title = This link no longer works
sign-in-used = Links work once, for one hour. Ask for a new one.
sign-in-mail-subject = Your sign-in link
sign-in-mail = Hello { $name },

    here is your link to sign in. It works once, for one hour:

    { $link }

    If you did not ask for it, you do not need to do anything.

parked-title = Welcome back. Your words are here
parked-lede = This is what you typed before you were signed out. Check it and send it.
parked-elsewhere = This was typed in another browser. Copy what you need from here, or open this page where it was typed and send it there.
parked-send = Send it now

me-coalitions = Your coalitions
me-host = This installation
me-mails = Mails to you
me-language = Language
me-devices = Where you are signed in
me-this-device = this device
me-unknown-device = A device
me-seen = Last used { $day }
me-end-session = Sign out
me-sign-out = Sign out here
me-sign-out-everywhere = Sign out everywhere

problem-other-method-title = That cannot be done here
problem-other-method = Go back to the page and use its buttons. Programs find in the list of operations what this address takes.
problem-not-found-title = We cannot find that page
problem-not-found = It may have moved. Search, or go to Home.
problem-sign-in-first-title = Sign in first
problem-sign-in-first = This needs a sign-in or a key.
problem-not-allowed-title = This is not yours to change
problem-not-allowed = Your role in this coalition does not include this. Ask your coordinator if you need it.
problem-not-allowed-ask = Your role in this coalition does not include this. Ask { $names } if you need it.
problem-only-looking-title = You are only looking
problem-only-looking = Stop looking as somebody else, then try again.
problem-mistaken-title = Something needs another look
problem-mistaken = These fields need a change.
problem-changed-meanwhile-title = Somebody was quicker
problem-changed-meanwhile = This was changed a moment ago. Go back, look at it again, and decide what should stay.
problem-interrupted-title = It did not arrive whole
problem-interrupted = The connection stopped in the middle, and nothing was changed. Send it again.
problem-too-large-title = This is too big
problem-too-large = Send a smaller file, or split it in two.
problem-too-long-title = This is too long for one document
problem-too-long = Print a part of it, or export the list as a file.
problem-busy-title = Others are printing right now
problem-busy = Try again in a minute.
problem-too-many-title = Too many tries
problem-too-many = Wait fifteen minutes, then try again.
problem-foreign-form-title = This form came from another site
problem-foreign-form = Open the page here and send it again.
problem-broken-title = Something broke on our side
problem-broken = Your words are safe. Try again in a minute.
problem-reference = If it happens again, tell your host this number: { $reference }
problem-go-home = Go to Home
form-meanwhile = { $name } changed this a minute ago. Here are both. Which should stay?
form-meanwhile-field = What
form-meanwhile-theirs = Theirs
form-meanwhile-mine = Yours
form-meanwhile-choose = Save below to keep yours, or
form-meanwhile-keep-theirs = keep theirs
form-day-wrong = Choose a day, like 2026-03-10

# Messages to people.
messages-greeting = Hello { $name },
messages-because = You get this because you take part in { $coalition }.
messages-stop = Stop mails like this: { $kind }
messages-why-no-account = Cannot sign in yet
messages-why-stopped = Asked for no mails of this kind
messages-why-no-mail = Takes no mail
messages-why-held = The address was refused
messages-why-gone = Is no longer here
messages-why-example = The example coalition sends no mail
messages-why-over = No longer true, or done already
messages-preview-mail = { $count ->
    [0] Nobody will get this by mail
    [one] 1 person will get this
   *[other] { $count } people will get this
}
messages-preview-quiet = { $count ->
    [one] For 1 of them these are quiet hours: the mail waits until they are over.
   *[other] For { $count } of them these are quiet hours: the mails wait until they are over.
}
messages-preview-note = { $count ->
    [one] 1 person reads of it in the weekly note
   *[other] { $count } people read of it in the weekly note
}
messages-preview-telephone = { $count ->
    [one] 1 person is told by telephone
   *[other] { $count } people are told by telephone
}
messages-no-phone = No number
messages-preview-others = { $count ->
    [one] 1 person will not get it by mail
   *[other] { $count } people will not get it by mail
}
messages-thanks-subject = Thank you, from { $from }
mail-kind-thank-you = Thank-you notes
mail-kind-about-thank-you = When somebody thanks you.
form-link-wrong = Write an address that starts with https:// or http://
form-move-up = Move up: { $name }
form-move-down = Move down: { $name }
paging-no-start = No page starts here. Use the next of the page before, or leave it out to start over
file-missing = Choose a file
file-too-large = The file is larger than 5 MB. Choose a smaller one or give its address
file-kind-unknown = Only PDF, PNG, JPEG and plain text can be kept. Save it as one of these first

place-way-back = You are here
parts-words-gone = gone:
parts-words-new = new:
# Documents on paper.
press-pdf = As PDF
press-foot = { $coalition }, printed { $day }
press-page-of = Page { $page } of { $pages }
press-contents = Contents
press-missing-letters = A box stands for a letter that no font of this program has.
press-goes-on = { $name }, continued

partnership-kind-formal = Formal: with bylaws or a signed agreement
partnership-kind-informal = Informal: people who decided to work together
partnership-kind-multi-sector = Many sectors: schools, health, business, faith and more
partnership-kind-multi-agency = Several agencies with related work
partnership-kind-community-based = Of one community, led by the people who live there
partnership-kind-issue-based = Around one issue
