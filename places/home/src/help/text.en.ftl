# Help.
help-title = Help
help-lede = Short answers. For anything else, ask the person who coordinates your coalition.
help-contents = On this page

help-signing-in = Signing in
help-signing-in-link = There are no passwords. Write the email address your coalition knows, and we send you a link. It works once, for one hour. Open it and press the button.
help-signing-in-code = No email? Your coordinator can print a code for you. It has twelve letters and digits, works once, for 30 days, and small letters work too.
help-signing-in-devices = Your device stays signed in for 60 days. Under your initials, at the top right, you see every device and can sign out of each one.

help-privacy = Privacy
help-privacy-kept = We keep what you or your coalition wrote down: name, how to reach you, what you agreed to do, and who changed what and when. One cookie keeps you signed in, another remembers your language. There is nothing else: no advertising, no tracking, no counting of visits by others.
help-privacy-who = Everybody in your coalition sees names, organizations and seats. Telephone numbers, addresses and needs are for the coordinator and the officers only. An evaluator changes nothing and sees no contact details.
help-privacy-affected = Whether you live with the issue is yours to tell. It is never guessed, never shown beside your name, and appears only as a count of five people or more. A resident seat is a public role; the reason for it is not.
help-privacy-nobody-else = Everything is stored by the people who run this installation. Nothing is sent to other companies.
help-privacy-yours = You can see, correct and take what is kept about you, and ask that it be erased. The history then still says that something was done, and no longer by whom or about whom.

help-accessibility = Accessibility
help-accessibility-standard = Every page is made to meet WCAG 2.2 at level AA and is checked for it, in light and in dark, on a wide screen and on a phone.
help-accessibility-how = Pages work without scripts, with a keyboard, with a screen reader, with text twice as large, and on paper. Nothing has a time limit, and color never says something alone. Each picture says the same as the words beside it.
help-accessibility-tell = Something in your way? Tell your coordinator. The telephone number is at the foot of your coalition's pages. You can also take part on paper, by telephone or in person.

help-keyboard = With the keyboard
help-keyboard-tab = Tab goes forward, Shift and Tab go back, Enter follows a link or presses a button, the space bar ticks a box.
help-keyboard-skip = The first Tab on each page offers to skip the menu.
help-keyboard-phone = On a phone, “Menu” at the top right opens all places.

help-leaving = Leaving
help-leaving-ask = Tell your coordinator that you want to leave. You do not have to say why.
help-leaving-stays = Your telephone number and email address are deleted. Your name stays in the history of what you did together, unless you ask that it be erased too. The thanks stay in any case.
