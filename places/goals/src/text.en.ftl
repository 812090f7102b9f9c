# Words all pages of Goals share.
goals-menu = Goals
goals-tab-all = All goals
goals-tab-plan = Action plan
goals-tab-numbers = Numbers
goals-tab-done = What we did
goals-tab-have = What we have
goals-tab-in-the-way = What is in the way
goals-tab-who-does-what = Who does what where

right-goals-see = See goals, numbers, promises and what was done
right-goals-edit = Add and change goals, strategies, numbers and their story
right-goals-take-part = Promise something and write down what was done
right-goals-sealed = See what only the core team sees: opposition and private notes

change-strategy-information = Give information
change-strategy-skills = Build skills
change-strategy-support = Give support
change-strategy-access = Change access and barriers
change-strategy-consequences = Change consequences
change-strategy-design = Change the places themselves
change-strategy-policies = Change rules and policies

goals-tab-purpose = Why we are here
goals-whole-coalition = The whole coalition, not one goal
goals-what-changed = What changed here
goals-change-it = Change
