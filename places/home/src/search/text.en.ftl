# Search.
search-title = Search
search-title-for = Search: { $words }
search-words = What are you looking for?
search-go = Search
search-empty = Type a name or a word, or its first letters. People, organizations, goals, promises and numbers are found here.
search-found = { $count ->
    [one] One result for “{ $words }”
   *[other] { $count } results for “{ $words }”
}
search-nothing = Nothing found for “{ $words }”
search-tip-shorter = Try fewer letters: “Cal” finds Calderón.
search-tip-spelling = Accents and capital letters do not matter, but each word must begin as you type it.
search-tip-list = Or look through everybody.
search-tip-list-go = The whole list
search-kind-person = People
search-kind-organization = Organizations
search-kind-seat = Seats
search-kind-prospect = People to ask
search-kind-other = Other records
search-kind-agreement = Agreements
search-kind-group = Groups
