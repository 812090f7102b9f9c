# Import: a list as it comes becomes people and organizations.
import-title = Import a list
import-lede = Paste what you have or choose a file. You check every row before anything is saved.
import-minutes = About 2 minutes
import-list = A list of people
import-list-hint = From a spreadsheet, an email or an address book. People, organizations or both.
import-paste = Paste your list
import-paste-hint = Any columns, any order. First row may be headings.
import-paste-example = Name, Organization, Email
import-file = Or choose a file
import-file-hint = CSV, Excel (.xlsx) or an address book (.vcf), up to 64 MB
import-check-my-list = Check my list
import-what-happens = What happens next
import-step-1 = We guess what each column means. You can change it.
import-step-2 = Each row is checked: new, here already, or a likely duplicate.
import-step-3 = Odd cells become questions, like a phone number in the email column.
import-step-4 = You save, and can undo the whole list later.
import-nothing-yet = Nobody sees anything until you save. Every row is accounted for.
import-earlier = Lists before this one
import-pasted = a pasted list
import-your-file = Your file
import-nothing-sent = Paste a list or choose a file

import-stage-columns = Columns to choose
import-stage-checking = Being checked
import-stage-checked = Ready to save
import-stage-saving = Being saved
import-stage-saved = Saved
import-stage-undoing = Being undone
import-stage-undone = Undone

import-refused = This file cannot be read
import-refused-too-large = { $file } is larger than { $limit } MB. Split it, or delete pictures and sheets you do not need.
import-refused-too-many-rows = { $file } has more than { $limit } rows. Split it into smaller files.
import-refused-too-many-columns = { $file }, row { $line }: more than { $limit } columns. Check the row, or save the file as CSV again.
import-refused-too-many-cells = { $file } has more than { $limit } cells. Split it into smaller files.
import-refused-too-many-sheets = { $file } has more than { $limit } sheets. Save the one you need as a file of its own.
import-refused-too-many-cards = { $file } has more than { $limit } cards. Split it into smaller files.
import-refused-cell-too-long = { $file }, row { $line }: one cell is longer than { $limit } letters. A quotation mark may be missing.
import-refused-no-rows = { $file } holds no rows. Choose another file or paste the list.
import-refused-not-a-table = { $file } is { $what }, not a list. Save the list as CSV or Excel (.xlsx) and send that.
import-refused-nul-byte = { $file }, line { $line }: this is not text. Save the list as CSV and send that.
import-refused-encoding = { $file }: the letters cannot be read this way. Choose another encoding.
import-refused-zip-bomb = { $file } unpacks to far more than a list needs, so we did not open it. Save it again from your spreadsheet.
import-refused-encrypted = { $file } is locked with a password. Save a copy without one.
import-refused-truncated = { $file } ends in the middle. Download or copy it again.
import-refused-damaged = { $file } is damaged in { $part }. Open it in your spreadsheet and save it again.
import-refused-no-such-sheet = { $file } has no sheet named { $sheet }.
import-found-pdf = a PDF
import-found-picture = a picture
import-found-document = a text document or presentation
import-found-archive = an archive
import-found-web-page = a web page
import-found-calendar = a calendar
import-found-old-workbook = an Excel file of the kind before 2007
import-found-open-document = an OpenDocument spreadsheet
import-found-binary = no text

import-row-refused-no-name = No name. Write a person or an organization in the column "{ $column }".
import-row-refused-formula = "{ $column }" holds a formula, not a name: { $value }
import-row-refused-too-long = "{ $column }" is too long: { $value }…
import-row-refused-no-place = "{ $column }" is no place on the map: { $value }. Write degrees, like 42.4733, or leave the cell empty.

import-columns-title = What the columns of { $name } mean
import-columns-lede = We guessed. Change what is wrong; we remember it for the next list with these headings.
import-found = What we found
import-found-text = Text in { $encoding }, { $delimiter }.
import-found-sheet = A workbook, sheet "{ $sheet }".
import-found-cards = An address book.
import-delimiter-comma = columns divided by commas
import-delimiter-semicolon = columns divided by semicolons
import-delimiter-tab = columns divided by tabs
import-delimiter-pipe = columns divided by upright lines
import-delimiter-none = one column
import-header-at = Headings in row { $line }.
import-header-none = No headings.
import-rows-found = { $count ->
    [one] 1 row.
   *[other] { $count } rows.
}
import-rows-left-out = { $count ->
    [one] 1 more row is blank, a title or a total and stays out.
   *[other] { $count } more rows are blank, titles or totals and stay out.
}
import-preview = The first rows
import-row = Row
import-row-number = Row { $row }:
import-rows = Rows of the list
import-lines = { $first } to { $last }
import-read-otherwise = Read it another way
import-read-again = Read again
import-sheet = Sheet
import-header = Headings
import-encoding = Letters
import-encoding-find = Find out
import-header-find = Find them
import-header-absent = There are none
import-header-line = In row { $line }
import-meaning = What each column means
import-column = Column
import-column-number = Column { $number }
import-examples = For example
import-means = Means
import-means-of = What "{ $column }" means
import-more-choices = Only some rows are members? Somebody is here already?
import-member-value = Member, when the member column says
import-member-value-hint = For a column such as "Coalition" with 1 and 0. Choose "Member column" above first.
import-member-value-missing = Write what the member column says of members, like 1 or yes
import-no-name-column = Choose which column holds the name of a person or an organization
import-others = Rows that say something else
import-others-leave-out = Leave out
import-others-associate = Bring in as associates
import-others-prospect = Note as people to ask
import-existing = People and organizations that are here already
import-existing-fill = Only fill what is empty
import-existing-replace = Replace with what the list says
import-check-rows = Check every row
import-discard = Forget this list

import-meaning-full-name = Full name of a person
import-meaning-given-name = First name
import-meaning-family-name = Last name
import-meaning-title = Title, like Dr.
import-meaning-organization = Organization
import-meaning-email = Email
import-meaning-phone = Phone
import-meaning-address = Address
import-meaning-city = City
import-meaning-state = State
import-meaning-postcode = ZIP
import-meaning-latitude = Latitude
import-meaning-longitude = Longitude
import-meaning-job = Job
import-meaning-part = Role in the coalition
import-meaning-sector = Sector
import-meaning-class = Class of membership
import-meaning-languages = Languages
import-meaning-notes = Notes
import-meaning-joined = Day they joined
import-meaning-website = Website
import-meaning-what-they-do = What they do
import-meaning-member-flag = Member column
import-meaning-leave-out = Leave out

import-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
import-organizations = { $count ->
    [one] 1 organization
   *[other] { $count } organizations
}
import-both = { $people } and { $organizations }
import-account = { $rows } rows in the file: { $parts }. None is missing.
import-end-headings = { $count } with headings
import-end-around = { $count } blank, titles or totals
import-end-added = { $count } added
import-end-added-ahead = { $count } to add
import-end-to-ask = { $count } to ask, noted
import-end-to-ask-ahead = { $count } to note as people to ask
import-end-changed = { $count } brought up to date
import-end-changed-ahead = { $count } to bring up to date
import-end-same = { $count } here already, nothing new
import-end-joined = { $count } joined with another row
import-end-joined-ahead = { $count } to join with another row
import-end-left-out = { $count } left out by your choice
import-end-refused = { $count } refused
import-prospects = { $count ->
    [one] 1 to ask
   *[other] { $count } to ask
}

import-checked-title = Check { $name }
import-checked-lede = We found { $found }. Nothing is saved yet.
import-filter = Which rows
import-filter-all = All
import-filter-doubts = With a question
import-verdict-new = New
import-verdict-update = Here, adds something
import-verdict-same = Here already
import-verdict-duplicate = Likely duplicate
import-verdict-refused = Cannot be taken
import-verdict-left-out = Left out
import-who = Who
import-verdict = What it is
import-what-happens-to-it = What happens
import-no-rows-here = No rows here.
import-adds = Adds: { $fields }
import-like-record = { $name }, here already
import-like-row = { $name } in row { $row }
import-because-same-name = same name
import-because-name-alike = similar name
import-because-same-given-name = same first name
import-because-given-name-alike = similar first name
import-because-nickname = short form of the name
import-because-same-surname = same last name
import-because-surname-alike = similar last name
import-because-names-swapped = first and last name swapped
import-because-same-address = same address
import-because-address-alike = similar address
import-because-same-phone = same phone
import-because-same-email = same email
import-because-same-website = same website
import-because-same-city = same city
import-because-same-postcode = same ZIP
import-decision-of = What happens with { $name }
import-decision-take = Add as new
import-decision-ask = Note as somebody to ask
import-decision-leave = Leave out
import-decision-same = The same as { $who }
import-save = Save this list
import-save-hint = Likely duplicates are decided as shown. You can undo the whole list later.
import-keep-decisions = Keep these answers
import-back-to-columns = Change what the columns mean

import-left-out-blank = Blank
import-left-out-above-header = Above the headings
import-left-out-repeated-header = The headings again
import-left-out-total = A row of totals
import-left-out-below-table = A remark below the list
import-left-out-separator-line = A line for the spreadsheet program
import-left-out-broken-card = This card breaks off
import-left-out-group-card = A list of other cards, not a person
import-left-out-not-member = The member column says otherwise

import-doubt-phone-in-email = Row { $row }: this looks like a phone number, not an email: { $value }. Keep it as a phone number?
import-yes-phone-in-email = Yes, a phone number
import-no-phone-in-email = No, put it into the notes
import-doubt-email-in-phone = Row { $row }: this looks like an email, not a phone number: { $value }. Keep it as an email?
import-yes-email-in-phone = Yes, an email
import-no-email-in-phone = No, put it into the notes
import-doubt-phone-in-address = Row { $row }: this looks like a phone number, not an address: { $value }. Keep it as a phone number?
import-yes-phone-in-address = Yes, a phone number
import-no-phone-in-address = No, put it into the notes
import-doubt-email-in-address = Row { $row }: this looks like an email, not a street address: { $value }. Keep it as an email?
import-yes-email-in-address = Yes, an email
import-no-email-in-address = No, put it into the notes
import-doubt-email-unreadable = Row { $row }: "{ $value }" is no whole email address. Keep it in the notes?
import-yes-email-unreadable = Yes, in the notes
import-no-email-unreadable = No, leave it out
import-doubt-phone-unreadable = Row { $row }: "{ $value }" is no whole phone number. Keep it in the notes?
import-yes-phone-unreadable = Yes, in the notes
import-no-phone-unreadable = No, leave it out
import-doubt-several-people = Row { $row }: one cell names several people: { $meant }. Bring in each?
import-yes-several-people = Yes, each
import-no-several-people = No, it is one name
import-doubt-company-in-name = Row { $row }: "{ $value }" looks like an organization. Bring it in as one?
import-yes-company-in-name = Yes, an organization
import-no-company-in-name = No, a person
import-doubt-day-unreadable = Row { $row }: "{ $value }" is no day we can read. Keep it in the notes?
import-yes-day-unreadable = Yes, in the notes
import-no-day-unreadable = No, leave it out
import-doubt-day-guessed = Row { $row }: does "{ $value }" mean { $meant }?
import-yes-day-guessed = Yes
import-no-day-guessed = No, put it into the notes
import-doubt-day-unlikely = Row { $row }: they joined on { $meant }? That looks like a filler. Keep it only in the notes?
import-yes-day-unlikely = Yes, only in the notes
import-no-day-unlikely = No, it is right
import-doubt-postcode-short = Row { $row }: "{ $value }" has four digits; spreadsheets drop the zero in front of a ZIP code. Make it { $meant }?
import-yes-postcode-short = Yes, with the zero
import-no-postcode-short = No, it is right
import-doubt-sector-unknown = Row { $row }: "{ $value }" is no sector here. Keep it in the notes?
import-yes-sector-unknown = Yes, in the notes
import-no-sector-unknown = No, leave it out
import-doubt-class-unknown = Row { $row }: "{ $value }" is no class of membership here. Keep it in the notes?
import-yes-class-unknown = Yes, in the notes
import-no-class-unknown = No, leave it out
import-doubt-map-meters = Row { $row }: { $value } look like map meters, not degrees. Convert them to { $meant }?
import-yes-map-meters = Yes, convert them
import-no-map-meters = No, leave the place out
import-doubt-organization-alike = Row { $row }: "{ $value }" is spelled almost like "{ $meant }". Is it the same organization?
import-yes-organization-alike = Yes, the same
import-no-organization-alike = No, another one
import-doubt-place-unlikely = Row { $row }: "{ $value }" is hardly a place on the map. Keep it only in the notes?
import-yes-place-unlikely = Yes, only in the notes
import-no-place-unlikely = No, it is right

import-working-checking = Checking { $name }
import-working-saving = Saving { $name }
import-working-undoing = Undoing { $name }
import-working-lede = A long list takes a moment. You can close this page and come back.
import-progress = How far it is
import-waiting = It starts in a moment.
import-look-again = Look again

import-saved-title = The list is in
import-saved-lede = From { $name }: { $added } added, { $changed }.
import-changed = { $count ->
    [one] 1 brought up to date
   *[other] { $count } brought up to date
}
import-see-people = See your table
import-see-list = See everyone, as a list
import-not-taken = Rows that were not taken
import-undo-title = Changed your mind?
import-undo-hint = Everything this list added goes, everything it changed goes back. What somebody changed since stays and is listed.
import-undo = Undo this import
import-undone-title = The list is out again
import-undone-lede = { $count ->
    [one] 1 record was put back as it was before.
   *[other] { $count } records were put back as they were before.
}
import-kept-title = These stayed
import-kept-hint = Somebody changed them since, or they hold a seat or speak for somebody. Decide one by one.

import-answer-all = One answer for all rows
import-answer-all-with = { $asked }: { $answer }, for all rows
import-questions = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
import-kind-phone-in-email = Phone numbers in the email column
import-kind-email-in-phone = Emails in the phone column
import-kind-phone-in-address = Phone numbers in the address column
import-kind-email-in-address = Emails in the address column
import-kind-email-unreadable = No whole email address
import-kind-phone-unreadable = No whole phone number
import-kind-several-people = Several people in one cell
import-kind-company-in-name = Names that look like organizations
import-kind-day-unreadable = Days we cannot read
import-kind-day-guessed = Days that could mean another day
import-kind-day-unlikely = Days that look like fillers
import-kind-postcode-short = ZIP codes of four digits
import-kind-sector-unknown = Sectors there are none of here
import-kind-class-unknown = Classes of membership there are none of here
import-kind-map-meters = Map meters instead of degrees
import-kind-organization-alike = Organizations spelled almost alike
import-kind-place-unlikely = Hardly a place on the map

history-kind-import = import
