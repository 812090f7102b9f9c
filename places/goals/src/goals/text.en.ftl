goals-empty = What should be different, for whom, by when? Start with one.
