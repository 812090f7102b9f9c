# What is wrong with a playbook. The names of files and fields stay as they are.
playbooks-mistake-file-missing = This file is missing, and every playbook needs it.
playbooks-mistake-file-unknown = A playbook has no file of this name. Check the spelling, or take it out of the folder.
playbooks-mistake-file-too-large = This file is larger than { $most } KB.
playbooks-mistake-folder-too-large = All files together are larger than { $most } KB.
playbooks-mistake-too-many-files = The folder holds more than { $most } files.
playbooks-mistake-not-text = This is not text in UTF-8.
playbooks-mistake-not-a-file = This is a folder, a link or a name that leads elsewhere. A playbook is made of plain files side by side.
playbooks-mistake-unreadable = This is not written as TOML and cannot be read: { $says }.
playbooks-nothing-wrong = { $key } { $version }: nothing is wrong
playbooks-mistake-quotes = A text stands between two quotation marks ("), and one of them is missing here. Inside a text, write \" for a quotation mark.
playbooks-mistake-brackets = A bracket that was opened is not closed here, or a comma is missing or too many.
playbooks-mistake-no-value = Here something like field = "value" should stand.
playbooks-mistake-field-twice = This stands here a second time. Take one of the two out.
playbooks-mistake-field-unknown = No field is called “{ $field }” here. These are: { $known }.
playbooks-mistake-word-unknown = “{ $word }” is none of the words that can stand here: { $known }.
playbooks-mistake-needed-missing = { $field } is missing here. A text in both languages is written as { $field }_en and { $field }_es.
playbooks-mistake-part-missing = There is no { $field } here. Each begins with a line of its own in double brackets, as in the handbook.
playbooks-mistake-one-with-value = Exactly one word with its value belongs here, between braces: {"{"} word = value {"}"}.
playbooks-mistake-one-with-value-of = Exactly one of these words with its value belongs here, between braces, as in {"{"} word = value {"}"}: { $known }.
playbooks-mistake-wanted-number = A whole number belongs here, without quotation marks.
playbooks-mistake-wanted-number-from-zero = A whole number from 0 on belongs here, without quotation marks.
playbooks-mistake-wanted-number-from-one = A whole number from 1 on belongs here, without quotation marks.
playbooks-mistake-wanted-text = One text belongs here, between quotation marks. If you wrote it in two languages, write it once, without _en and _es.
playbooks-mistake-wanted-word = One word belongs here, between quotation marks, not a list.
playbooks-mistake-wanted-list = A list belongs here: ["one", "two"].
playbooks-mistake-wanted-true-or-false = Only true or false can stand here, without quotation marks.
playbooks-mistake-wanted-fields = This has parts of its own, or is written in both languages, with _en and _es.
playbooks-mistake-text-empty = This text is empty. Write it, or leave the field out if the handbook says that it may be left out.
playbooks-mistake-text-too-long = This text has more than { $most } letters.
playbooks-mistake-text-unwritable = This text holds a character that cannot be shown, such as a tab or one that turns the direction of reading.
playbooks-mistake-lists-uneven = The lists of the two languages do not have the same number of entries.
playbooks-mistake-no-address = An address begins with https:// or http://.
playbooks-mistake-no-id = An id has small letters, digits and _ only, begins with a letter and has at most 60 of them.
playbooks-mistake-no-share = A share is written as "2/3" or "75%" and is at most all.
playbooks-mistake-verifies-itself = The same party commits and verifies. Name somebody else as verifier.
playbooks-mistake-language-missing = { $field } is missing: write both languages side by side.
playbooks-mistake-twice = { $thing } “{ $id }” stands here a second time. Give each its own id.
playbooks-mistake-nowhere = { $thing } “{ $id }” is named here, but nothing in the playbook has this id.
playbooks-mistake-circle = These lead in a circle: { $through }.
playbooks-mistake-too-many = This list has more than { $most } entries.
playbooks-mistake-format-unknown = This is another format than { $known }, the one this version of Commonweal reads.
playbooks-mistake-languages-unknown = Write languages = ["en", "es"]: a playbook speaks both.
playbooks-mistake-change-missing = The version is { $version }. Each version begins at 1, has a [[change]] that says what is new, and no change names a later one.
playbooks-mistake-scheme-unknown = No scheme of sectors called “{ $key }” comes with Commonweal.
playbooks-mistake-scheme-or-sectors = Name a scheme or write sectors of your own: one of the two.
playbooks-mistake-field-missing = { $field } is missing here.
playbooks-mistake-field-not-here = { $field } has no meaning here. Take it out.
playbooks-mistake-table-unknown = No table called “{ $key }” comes with Commonweal.
playbooks-mistake-category-unknown = The table has no category “{ $key }”.
playbooks-mistake-category-out-of-reach = No rule leads to the category “{ $key }”.
playbooks-mistake-question-unknown = The guide has no question “{ $key }”. Write the part and the question as in the address of its page, such as results.much.
playbooks-mistake-years-gap = Here the years should go on with { $year }: they begin at 1 and follow each other without a gap.
playbooks-mistake-own-name-missing = An office of kind other needs name_en and name_es.
playbooks-mistake-not-of-this-goal = The objective “{ $id }” belongs to another goal. A strategy serves an objective of its own goal.
playbooks-mistake-wrong-order = The end comes before the beginning, or months and years begin below 1.
playbooks-mistake-scale-not-five = A scale has five sentences, one for each score from 0 to 4.
playbooks-mistake-minutes-out-of-range = An item takes from 1 to 240 minutes.
playbooks-mistake-month-out-of-range = A step stands in a month from 1 to 36.
playbooks-mistake-html = HTML is not read here. Write headings, paragraphs, lists, **bold** and links.
playbooks-mistake-picture = Pictures are not read here.
playbooks-mistake-link-elsewhere = A link leads to an address with https:// or http://, not to “{ $to }”.
playbooks-mistake-not-in-subset = Code, quotes, tables and lines across are not read here. Write headings, paragraphs, lists, **bold** and links.

playbooks-thing-sector = The sector
playbooks-thing-group = The group
playbooks-thing-office = The office
playbooks-thing-goal = The goal
playbooks-thing-objective = The objective
playbooks-thing-strategy = The strategy
playbooks-thing-indicator = The indicator
playbooks-thing-series = The series
playbooks-thing-phase = The phase
playbooks-thing-milestone = The milestone
playbooks-thing-table = The table
playbooks-thing-category = The category
playbooks-thing-agreement = The agreement
playbooks-thing-report = The report
playbooks-thing-report-section = The section
playbooks-thing-scale = The scale
playbooks-thing-question = The question
playbooks-thing-factor = The factor
playbooks-thing-agenda-item = The agenda item
playbooks-thing-evidence = The evidence
playbooks-thing-step = The step
playbooks-thing-commitment = The commitment
playbooks-thing-element = The element

playbooks-title = Playbooks
playbooks-lede = A complete start for one kind of coalition: sectors, groups, goals, numbers, milestones, rules, a first agenda. Take what fits; nothing you have is overwritten.
playbooks-bring = Bring a playbook of your own
playbooks-bring-lede = A ZIP archive of its folder. It is checked first, and stands on the shelf of this coalition only.
playbooks-bring-button = Check and put on the shelf
playbooks-file = The archive
playbooks-file-hint = ZIP, at most { $limit } MB.
playbooks-no-archive = This is not a ZIP archive that can be read.
playbooks-key-taken = A playbook that comes with Commonweal has this key. Give yours another one.
playbooks-files-wrong = These files have mistakes. The command “commonweal playbook check” names each with its line.
playbooks-wrong =
    { $count ->
        [one] One thing has to be put right
       *[other] { $count } things have to be put right
    }
playbooks-installed = Installed
playbooks-has-newer = A newer version is here
playbooks-own = Brought along
playbooks-brings-sectors =
    { $count ->
        [one] 1 sector
       *[other] { $count } sectors
    }
playbooks-brings-groups =
    { $count ->
        [one] 1 group
       *[other] { $count } groups
    }
playbooks-brings-goals =
    { $count ->
        [one] 1 goal
       *[other] { $count } goals
    }
playbooks-brings-indicators =
    { $count ->
        [one] 1 number to follow
       *[other] { $count } numbers to follow
    }
playbooks-brings-milestones =
    { $count ->
        [one] 1 milestone
       *[other] { $count } milestones
    }
playbooks-brings-questions =
    { $count ->
        [one] 1 survey question
       *[other] { $count } survey questions
    }
playbooks-brings-nothing = A first agenda and the general guide
playbooks-about = About this playbook
playbooks-source = Source:
playbooks-version = Version { $version }
playbooks-install-title = What it would write
playbooks-install-lede = Each part can be taken or left. What you have already stays as it is, and everything written can be taken back as one.
playbooks-install = Install what is ticked
playbooks-install-nothing = Nothing is missing: everything it brings is here already, or waits for what it belongs to.
playbooks-parts = Parts to take
playbooks-parts-missing = Tick at least one part.
playbooks-part-sectors = How seats are sorted
playbooks-part-groups = Groups and offices
playbooks-part-goals = Goals and objectives
playbooks-part-strategies = Strategies
playbooks-part-indicators = Numbers to follow
playbooks-part-milestones = Milestones
playbooks-part-crosswalks = Categories of funders
playbooks-part-rules = Draft of rules
playbooks-part-agenda = First agenda
playbooks-part-counts = { $new } new, { $here } here already{ $waiting ->
    [0] {""}
    [one] , 1 waits
   *[other] , { $waiting } wait
}
playbooks-own-sectors = Our own sectors
playbooks-rules-draft = A draft of the rules
playbooks-fate-new = New
playbooks-fate-chooses = Changes a setting
playbooks-fate-here = You have this already
playbooks-fate-written = Written from this playbook
playbooks-fate-waits = Waits for what it belongs to
playbooks-installed-on = Installed { $day }, version { $version }.
playbooks-see-update = See what is new
playbooks-take-back = Take the last step back
playbooks-remove = Remove the playbook
playbooks-remove-hint = Removing leaves every record. Taking back removes what was written last, except what somebody changed since.
playbooks-update-title = Version { $version }: what is different
playbooks-update-lede = Nothing changes by itself. Choose for each piece.
playbooks-update-nothing = No record of yours is affected.
playbooks-whats-new = What is new
playbooks-update = Take over what is chosen
playbooks-differs-new = New in this version
playbooks-differs-by-playbook = Changed in the playbook
playbooks-differs-by-us = Changed by you
playbooks-differs-by-both = Changed in the playbook and by you
playbooks-choice-take = Take it over
playbooks-choice-keep = Leave it as it is
playbooks-left-out = No longer in the playbook; what you have of it stays
playbooks-choice-meanwhile = Somebody changed this since you looked. Look at both, then choose again
playbooks-choice-unknown = Choose take or keep for each piece.
playbooks-match-title = What has to be raised, by grant year
playbooks-match-years = Grant year
playbooks-match-cap = The grant is at most
playbooks-match-raise = To raise, of the grant
playbooks-match-basis = Basis
playbooks-match-year-one = Year { $from }
playbooks-match-year-span = Years { $from } to { $until }
playbooks-match-year-on = From year { $from } on
playbooks-match-grant = Our grant for the year, in dollars
playbooks-match-year = Grant year
playbooks-match-compute = Work it out
playbooks-match-answer = For a grant of { $grant } at least { $raise } have to be raised from non-federal funds, in kind included.
playbooks-match-no-money = Money is not kept here yet: what you have raised stands in your own books. This says what has to stand there.
playbooks-match-no-grant = Write the grant as an amount in dollars, such as 125,000.
playbooks-match-no-year = This playbook says nothing about that grant year.
playbooks-evidence-title = What has to be shown
playbooks-shown = { $have } of { $want }
playbooks-shown-more = { $have }, at least { $want }
playbooks-shown-by-hand = Somebody looks
playbooks-reading-title = Reports, templates, questions and the first year
playbooks-template-agreement = Start an agreement with these words
playbooks-template-commitment = Start a commitment with these elements
playbooks-template-rules = Start a draft of our rules with these sections
playbooks-template-from = Filled from the playbook
playbooks-template-unsaved = Nothing is written before you save.
playbooks-template-in-en = Use the English words
playbooks-template-in-es = Use the Spanish words
playbooks-template-here = You have this already:
playbooks-template-rules-in-force = Our rules in force
playbooks-help-from = From the playbook
playbooks-sections =
    { $count ->
        [one] 1 section
       *[other] { $count } sections
    }
playbooks-steps =
    { $count ->
        [one] 1 step of a first year
       *[other] { $count } steps of a first year
    }
playbooks-month = Month { $month }
history-kind-playbook = Playbook
history-kind-playbook-piece = Piece of a playbook
history-kind-offered-playbook = Playbook on the shelf

news-playbook-added = Playbook installed: { $label }
news-playbook-changed = Playbook updated: { $label }
