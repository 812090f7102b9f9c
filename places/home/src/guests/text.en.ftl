# Links for guests.
guests-tab = Guests
guests-title = Guests
guests-lede = A link that shows one page to somebody without a sign-in: a funder, a reporter, a neighbor. They see what members see there, and change nothing.
guests-none = No links. Make one when somebody should see one page and nothing else.
guests-new = A new link
guests-label = Who is it for?
guests-label-hint = Like "County board". So that you know later which one to take back.
guests-label-missing = Write who the link is for
guests-page = Which page?
guests-page-hint = Open the page and copy its address from the browser. What lies below the page can be seen too.
guests-page-wrong = Copy the address of a page of this coalition that members see, but not the home page
guests-how-long = For how long?
guests-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
guests-days-missing = Choose how long the link should work
guests-make = Make a link
guests-made = The link for { $label }
guests-shown-once = Copy it now. It is shown only this once, because we keep no copy.
guests-until = until { $day }, made by { $name }
guests-revoke = Take back
guests-welcome = You are invited to look
guests-welcome-lede = One page of a coalition is open to you. You need no sign-in and nothing about you is kept.
guests-enter = Look at the page
guests-gone = This link no longer works
guests-gone-lede = Ask whoever gave it to you for a new one.
