//! What the pages of the rules draw.

use calc_votes::share::Bar;
use kit_web::Ctx;
use kit_web::parts::{self, Status};
use maud::{Markup, html};

use super::model::{Clause, Rules};
use super::words;

pub fn address(ctx: &Ctx, rules: &Rules) -> String {
    ctx.path(&format!("/meetings/rules/{}", rules.id))
}

/// "In force since May 8, 2025" or "Draft"
pub fn standing(ctx: &Ctx, rules: &Rules) -> String {
    match rules.in_force_from {
        None => ctx.say("rules-draft"),
        Some(day) if day > ctx.today() => {
            ctx.text.with("rules-in-force-later", [("day", ctx.text.long_date(day).into())])
        }
        Some(day) => ctx.text.with("rules-in-force-since", [("day", ctx.text.long_date(day).into())]),
    }
}

pub fn name(ctx: &Ctx, rules: &Rules) -> String {
    ctx.text.count("rules-version", rules.number)
}

/// The text in its numbered sections.
pub fn sections(ctx: &Ctx, rules: &Rules) -> Markup {
    html! {
        section.panel aria-labelledby="sections" {
            h2 #sections { (ctx.say("rules-sections")) }
            @if rules.sections.0.is_empty() { (parts::empty(&ctx.say("rules-sections-none"), None)) }
            ol.rows { @for section in &rules.sections.0 {
                li id={ "section-" (section.number) } {
                    h3 { span.num { (section.number) } " " (section.title) }
                    p.pre.mt1 { (section.words) }
                }
            } }
        }
    }
}

/// What counting goes by, each with the number of its section.
pub fn machine(ctx: &Ctx, rules: &Rules, voices: usize) -> Markup {
    let text = &ctx.text;
    let machine = &rules.machine;
    let with_rule = |words: String, clause: Clause| match words::rule_of(text, Some(rules), clause) {
        Some(rule) => text.with("rules-said-in", [("words", words.into()), ("rule", rule.into())]),
        None => words,
    };
    let proxies = match machine.proxies {
        None => text.say("rules-proxies-none"),
        Some(proxies) => text.with(
            "rules-proxies-some",
            [("each", i64::from(proxies.each).into()), ("days", i64::from(proxies.days).into())],
        ),
    };
    let between = if machine.between_meetings { "rules-between-yes" } else { "rules-between-no" };
    html! {
        section.panel aria-labelledby="counting" {
            h2 #counting { (ctx.say("rules-counting")) }
            dl.sl {
                (fact(ctx, "rules-who-votes", html! {
                    (with_rule(who(ctx, rules), Clause::WhoVotes)) br;
                    a href=(ctx.path("/meetings/voices")) { (text.count("voices-count", voices)) }
                }))
                (fact(ctx, "rules-enough", html! { @for line in quorum(ctx, rules) { (line) br; } }))
                (fact(ctx, "rules-what-passes", html! {
                    @for needs in &machine.needs { (kit_text::capitalized(&words::needs(text, needs))) br; }
                    @if machine.needs.is_empty() { (text.say("rules-needs-nothing-said")) br; }
                    span.sm.mut { (words::abstaining(text, machine)) " " (ctx.say(&format!("rules-tie-{}-says", machine.tie.word()))) }
                }))
                @if let Some(days) = machine.notice_days {
                    (fact(ctx, "rules-notice", html! { (with_rule(text.count("rules-notice-is", i64::from(days)), Clause::Notice)) }))
                }
                @if let Some(absences) = machine.absences {
                    (fact(ctx, "rules-absences", html! { (with_rule(words::absences(text, absences), Clause::Absences)) br;
                        a href=(ctx.path("/meetings/absences")) { (ctx.say("absences-to")) } }))
                }
                (fact(ctx, "rules-proxies", html! { (with_rule(proxies, Clause::Proxies)) }))
                (fact(ctx, "rules-between", html! { (with_rule(text.say(between), Clause::BetweenMeetings)) }))
                @if let Some(bar) = machine.fall_back {
                    @let back = text.with("rules-fall-back-is", [("bar", words::bar(text, bar).into())]);
                    (fact(ctx, "rules-fall-back-name", html! { (with_rule(back, Clause::FallBack)) }))
                }
                @if machine.answers_in_writing {
                    (fact(ctx, "rules-answer", html! { (with_rule(text.say("rules-answer-is"), Clause::AnswerInWriting)) }))
                }
            }
        }
    }
}

fn fact(ctx: &Ctx, key: &str, value: Markup) -> Markup {
    html! { div.one { dt { (ctx.say(key)) } dd { (value) } } }
}

/// "One voice for each organization and each resident member"
pub fn who(ctx: &Ctx, rules: &Rules) -> String {
    let text = &ctx.text;
    let weight = i64::from(rules.machine.resident_weight);
    let voices = if weight > 1 {
        text.count("rules-who-weighed", weight)
    } else {
        text.say("rules-who")
    };
    match rules.machine.attended {
        None => voices,
        Some(attended) => text.with(
            "rules-who-attended",
            [
                ("who", voices.into()),
                ("least", i64::from(attended.least).into()),
                ("last", i64::from(attended.of_last).into()),
            ],
        ),
    }
}

/// One line for each quorum; one that says there is none.
pub fn quorum(ctx: &Ctx, rules: &Rules) -> Vec<String> {
    let machine = &rules.machine;
    let line = |key: &str, bar: Option<Bar>| {
        bar.map(|bar| ctx.text.with(key, [("bar", words::bar(&ctx.text, bar).into())]))
    };
    let mut lines: Vec<String> = [
        line("rules-quorum-voices-is", machine.quorum_voices),
        line("rules-quorum-sectors-is", machine.quorum_sectors),
        line("rules-quorum-residents-is", machine.quorum_residents),
    ]
    .into_iter()
    .flatten()
    .collect();
    if lines.is_empty() {
        lines.push(ctx.say("rules-quorum-none"));
    } else if let Some(rule) = words::rule_of(&ctx.text, Some(rules), Clause::Quorum) {
        lines.push(ctx.text.with("rules-by-rule", [("rule", rule.into())]));
    }
    lines
}

/// Every version, with the one in force marked.
pub fn versions(ctx: &Ctx, all: &[Rules], in_force: Option<&Rules>) -> Markup {
    html! {
        section.panel aria-labelledby="versions" {
            h2 #versions { (ctx.say("rules-versions")) }
            ul.rows.sm { @for rules in all {
                li {
                    a.t href=(address(ctx, rules)) { (name(ctx, rules)) } br;
                    span.mut { (standing(ctx, rules)) @if !rules.adopted_how.is_empty() { ". " (rules.adopted_how) } }
                    @if in_force.is_some_and(|now| now.id == rules.id) { br; (parts::status(Status::Good, &ctx.say("rules-in-force"))) }
                }
            } }
        }
    }
}
