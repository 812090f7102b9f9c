guide-lede = Twelve parts, in any order. Every answer becomes a record you keep using, so nothing here is paperwork.
