# Why somebody can see a page.
why-title = Why can I see this?
why-back = Back to the page
why-public = Anybody can open this page, signed in or not.
why-signed-in = This page is your own: it shows your account to you and nobody else.
why-host = Only the host, who looks after this installation, can open this page.
why-unknown = We do not know that page in this coalition. Open the page first, then follow "Why can I see this?" at its foot.
why-you-can = You can, because your role here is { $role }, and that role may: { $right }.
why-you-cannot = Your role here is { $role }, and this page needs: { $right }.
why-roles = Who may: { $right }
why-people = { $count ->
    [one] 1 person who can sign in may
   *[other] { $count } people who can sign in may
}
why-ask = Who has which role, your coordinator can tell you. Nobody outside the coalition sees this page.
