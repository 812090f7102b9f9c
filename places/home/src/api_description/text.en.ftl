# The page that describes the interface for programs.
api-title = For programs
api-lede = Everything a coalition keeps can be read by a program, and most of it written, with the same rights as on the pages.
api-how = How it works
api-how-key = A coordinator makes a key in the settings. It opens one coalition.
api-how-send = Send it with every request:
api-how-pages = Lists come in pages; what comes back leads to the following page:
api-how-problems = What goes wrong is answered in words, field by field, as
api-document = The document for programs (OpenAPI 3.1)
api-operations = { $count ->
    [one] 1 operation
   *[other] { $count } operations
}
api-needs = Needs:
