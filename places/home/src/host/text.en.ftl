# Pages of the host.
host-title = This installation
host-tabs-name = This installation
host-tab = Coalitions
host-outbox-tab = Mails
host-accounts = { $count ->
    [one] 1 person can sign in somewhere.
   *[other] { $count } people can sign in somewhere.
}
host-sees-nothing = You see which coalitions there are, and nothing inside them.
host-found = Found a coalition
host-none = No coalitions yet. The first one takes a few minutes.
host-column-name = Coalition
host-column-address = Address
host-column-founded = Founded
host-example = example
host-outbox-title = Mails
host-mail-goes-out = Mails go out through your mail server, oldest first. What they say is not shown.
host-mail-waits = No mail server is set, so mails wait here. Open one to hand on its link.
host-outbox-none = No mails yet. Sign-in links and invitations will be listed here.
host-mail-sent = Sent
host-mail-waiting = Waiting
host-mail-given-up = Given up
host-mail-tries = { $count ->
    [one] 1 try so far
   *[other] { $count } tries so far
}
host-mail-problem = The mail server said:
host-mail-closed = What a mail says is between the coalition and its reader.
host-send-again = Send it again
