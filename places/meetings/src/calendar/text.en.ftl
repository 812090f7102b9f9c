# Calendars that follow the meetings.
calendar-title = Meetings in your calendar
calendar-lede = Your calendar fetches the meetings by itself and learns when one moves or is called off.
calendar-own = Your own calendar
calendar-own-hint = The address is private: whoever has it sees the meetings. Make a new one if it got into wrong hands.
calendar-make = Make an address
calendar-make-new = Make a new address
calendar-works = Works
calendar-since = since { $day }
calendar-made = Your address
calendar-made-hint = Copy it now; it is not shown again. In your calendar, add a calendar by its address.
calendar-turn-off = Make it stop working
calendar-public = For everybody
calendar-public-hint = Anybody can follow when and where we meet. Links and telephone numbers to join from afar are left out. Off until you turn it on.
calendar-turn-on = Turn it on
calendar-add-one = Put it in your calendar
