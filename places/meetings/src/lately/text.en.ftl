lately-column = Last 6 meetings
lately-note = Meetings of the whole coalition since they joined, the latest on the right. Full: was there; with a dot: online. Open with a line: sent word. Open: away.
