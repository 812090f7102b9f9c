# Words all pages of the Guide share.
guide-menu = Guide

right-guide-see = See the guide and the plan
right-guide-answer = Answer questions of the guide
right-guide-run = Hand out parts of the guide, write founding papers and freeze copies of the plan
guide-menu-note = { $done } of { $of }
