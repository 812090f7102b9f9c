//! The rules in force in plain words, for paper and for whoever is new.

use kit_web::Ctx;

use super::model::{Clause, Rules};
use super::views::{quorum, who};
use super::words;

/// What counting goes by: what a line is about, and what the rules say of it.
pub fn plainly(ctx: &Ctx, rules: &Rules) -> Vec<(String, String)> {
    let text = &ctx.text;
    let machine = &rules.machine;
    let with_rule = |words: String, clause: Clause| match words::rule_of(text, Some(rules), clause) {
        Some(rule) => text.with("rules-said-in", [("words", words.into()), ("rule", rule.into())]),
        None => words,
    };
    let mut lines = vec![
        (text.say("rules-who-votes"), with_rule(who(ctx, rules), Clause::WhoVotes)),
        (text.say("rules-enough"), quorum(ctx, rules).join(" ")),
    ];
    let needs = machine.needs.iter().map(|needs| kit_text::capitalized(&words::needs(text, needs)));
    lines.extend(needs.map(|needs| (text.say("rules-what-passes"), needs)));
    let tie = text.say(&format!("rules-tie-{}-says", machine.tie.word()));
    lines.push((text.say("rules-what-passes"), format!("{} {tie}", words::abstaining(text, machine))));
    if let Some(days) = machine.notice_days {
        let notice = text.count("rules-notice-is", i64::from(days));
        lines.push((text.say("rules-notice"), with_rule(notice, Clause::Notice)));
    }
    if let Some(absences) = machine.absences {
        let words = words::absences(text, absences);
        lines.push((text.say("rules-absences"), with_rule(words, Clause::Absences)));
    }
    if let Some(bar) = machine.fall_back {
        let back = text.with("rules-fall-back-is", [("bar", words::bar(text, bar).into())]);
        lines.push((text.say("rules-fall-back-name"), with_rule(back, Clause::FallBack)));
    }
    if machine.answers_in_writing {
        let answer = with_rule(text.say("rules-answer-is"), Clause::AnswerInWriting);
        lines.push((text.say("rules-answer"), answer));
    }
    lines
}
