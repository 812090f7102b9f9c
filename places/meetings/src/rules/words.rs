//! Rules said in words, as results, agendas and minutes print them.

use calc_votes::share::{Bar, Share};
use calc_votes::threshold::{Counting, Denominator};
use kit_text::Text;

use super::machine::{Absences, Machine, Needs};
use super::model::{Clause, Rules};

/// "two thirds", "3/5"
fn share(text: &Text, share: Share) -> String {
    match (share.part(), share.whole()) {
        (1, 2) => text.say("rules-share-half"),
        (2, 3) => text.say("rules-share-two-thirds"),
        (3, 4) => text.say("rules-share-three-quarters"),
        (1, 1) => text.say("rules-share-all"),
        (part, whole) => text.with(
            "rules-share-other",
            [("part", i64::from(part).into()), ("whole", i64::from(whole).into())],
        ),
    }
}

/// "more than half", "two thirds", "6"
pub fn bar(text: &Text, bar: Bar) -> String {
    match bar {
        Bar::MoreThan(of) => text.with("rules-bar-more-than", [("share", share(text, of).into())]),
        Bar::AtLeast(of) => share(text, of),
        Bar::Number(number) => {
            text.count("rules-bar-number", i64::try_from(number.get()).unwrap_or(i64::MAX))
        }
    }
}

/// "rule 4.2", or nothing while the section has no number.
pub fn rule(text: &Text, section: &str) -> Option<String> {
    (!section.is_empty()).then(|| text.with("rules-rule", [("number", section.into())]))
}

/// The number of the section that states a clause, as "rule 3.1".
pub fn rule_of(text: &Text, rules: Option<&Rules>, clause: Clause) -> Option<String> {
    rule(text, rules?.sections.number_of(clause)?)
}

/// "Two thirds of votes, rule 4.2, for spending over $2,500"
pub fn needs(text: &Text, needs: &Needs) -> String {
    let how = text.say(&format!("rules-needs-by-{}", needs.method.word()));
    let how = text.with("rules-needs-how", [("method", how.into()), ("bar", bar(text, needs.bar).into())]);
    let how = if needs.method.word() == "threshold" {
        text.with("rules-needs-share", [("bar", bar(text, needs.bar).into())])
    } else {
        how
    };
    let matter = match needs.over_cents {
        Some(cents) => text.with("rules-matter-spending-over", [("amount", text.money(cents).into())]),
        None => text.say(&format!("rules-for-{}", needs.matter.word())),
    };
    match rule(text, &needs.section) {
        Some(rule) => text.with(
            "rules-needs-with-rule",
            [("how", how.into()), ("rule", rule.into()), ("matter", matter.into())],
        ),
        None => text.with("rules-needs-without-rule", [("how", how.into()), ("matter", matter.into())]),
    }
}

/// "After more than 3 meetings in a row without a word, somebody calls"
pub fn absences(text: &Text, absences: Absences) -> String {
    let key = format!("rules-absences-{}", absences.follows.word().replace('_', "-"));
    text.count(&key, i64::from(absences.more_than))
}

/// What abstaining does to a count: the key of the sentence.
pub fn abstaining_key(machine: &Machine) -> &'static str {
    match (machine.of, machine.abstentions) {
        (Denominator::ForOrAgainst, Counting::Left) => "rules-abstaining-present",
        (_, Counting::Left) => "rules-abstaining-left",
        (_, Counting::Included) => "rules-abstaining-included",
    }
}

/// What abstaining does to a count.
pub fn abstaining(text: &Text, machine: &Machine) -> String {
    text.say(abstaining_key(machine))
}
