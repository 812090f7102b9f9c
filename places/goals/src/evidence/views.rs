use kit_web::{Ctx, Fields, Mistakes, Typed, parts};
use maud::{Markup, html};

use super::attempts::PriorAttempt;
use super::files::store::FileLine;
use super::findings::{Aspect, Finding};
use super::sources::EvidenceSource;
use crate::forms::pages::steps;
use crate::goals::GoalId;
use crate::rights::EDIT_GOALS;
use crate::views::{change_link, history_link};

/// What one page of evidence shows.
pub struct Shown {
    pub findings: Vec<Finding>,
    pub attempts: Vec<PriorAttempt>,
    pub sources: Vec<EvidenceSource>,
    /// The goal all of it is about; none on the page of everything.
    pub goal: Option<GoalId>,
}

impl Shown {
    /// Statements that say otherwise, whichever of the two was marked.
    fn against(&self, finding: &Finding) -> Vec<&Finding> {
        let says_otherwise = |other: &&Finding| {
            other.contradicts_id == Some(finding.id) || finding.contradicts_id == Some(other.id)
        };
        self.findings.iter().filter(says_otherwise).collect()
    }

    /// Whether the order can be changed here: on the page of everything, where all of a list stands.
    fn is_ordered_here(&self, ctx: &Ctx) -> bool {
        self.goal.is_none() && ctx.holds(&EDIT_GOALS)
    }

    fn of(&self, aspect: Aspect) -> Vec<&Finding> {
        self.findings.iter().filter(|finding| finding.aspect == aspect).collect()
    }

    /// `?goal_id=…`, so that a form opened here is about the same goal.
    fn about(&self) -> String {
        self.goal.map(|goal| format!("goal_id={goal}")).unwrap_or_default()
    }

    fn add_address(&self, ctx: &Ctx, path: &str, more: &str) -> String {
        ctx.path(&format!("{path}/add?{}{more}", self.about()))
    }
}

fn aspect_words(ctx: &Ctx, aspect: Aspect) -> String {
    ctx.say(&format!("finding-aspect-{}", aspect.word().replace('_', "-")))
}

fn source_line(ctx: &Ctx, shown: &Shown, finding: &Finding) -> Markup {
    let source = shown.sources.iter().find(|source| Some(source.id) == finding.source_id);
    html! {
        @match source {
            Some(source) => div.src { (ctx.say("finding-source-id")) ": " a href=(ctx.path(&format!("/goals/evidence/sources/{}", source.id))) { (source.title) } },
            None => div.src { (ctx.say("evidence-no-source")) },
        }
    }
}

fn statement(ctx: &Ctx, shown: &Shown, finding: &Finding) -> Markup {
    html! {
        p.pre { (finding.words) }
        @if !finding.figure.is_empty() { p { b.strong { (finding.figure) } } }
        (source_line(ctx, shown, finding))
        (change_link(ctx, finding, &finding.words))
        @if shown.is_ordered_here(ctx) { " " (steps::<Finding>(ctx, finding.id.0, &finding.words)) }
    }
}

/// What shows that it matters, question by question; statements that contradict each other side by side.
pub fn findings(ctx: &Ctx, shown: &Shown) -> Markup {
    html! {
        section.panel aria-labelledby="findings" {
            div.ph { h2 id="findings" { (ctx.say("evidence-findings")) }
                @if ctx.holds(&EDIT_GOALS) { a.btn href=(shown.add_address(ctx, "/goals/evidence/findings", "")) { (ctx.say("finding-add")) } } }
            p.sm.mut { (ctx.say("evidence-findings-help")) }
            @for aspect in Aspect::ALL {
                @let own = shown.of(*aspect);
                h3.mt4 { (aspect_words(ctx, *aspect)) }
                @if own.is_empty() { p.sm.mut { (ctx.say("evidence-none-yet")) } }
                ul.rows { @for finding in own { li { (beside(ctx, shown, finding)) } } }
            }
        }
    }
}

fn beside(ctx: &Ctx, shown: &Shown, finding: &Finding) -> Markup {
    let against = shown.against(finding);
    html! {
        @if against.is_empty() { (statement(ctx, shown, finding)) }
        @else {
            p { (parts::status(parts::Status::Watch, &ctx.say("evidence-contradicted"))) }
            div.grid.three {
                div { (statement(ctx, shown, finding)) }
                @for other in against { div { (statement(ctx, shown, other)) } }
            }
        }
    }
}

/// What was tried and is tried, and what came of it.
pub fn attempts(ctx: &Ctx, shown: &Shown) -> Markup {
    let columns = [
        "prior-attempt-what",
        "prior-attempt-when",
        "prior-attempt-what-came",
        "prior-attempt-lesson",
    ];
    html! {
        section.panel.sec aria-labelledby="attempts" {
            div.ph { h2 id="attempts" { (ctx.say("evidence-attempts")) }
                @if ctx.holds(&EDIT_GOALS) { a.btn.alt href=(shown.add_address(ctx, "/goals/evidence/attempts", "")) { (ctx.say("prior-attempt-add")) } } }
            @if shown.attempts.is_empty() { (parts::empty(&ctx.say("evidence-no-attempts"), None)) } @else {
                table.stack role="table" {
                    caption.vh { (ctx.say("evidence-attempts")) }
                    thead role="rowgroup" { tr role="row" { @for column in columns { th role="columnheader" scope="col" { (ctx.say(column)) } } } }
                    tbody role="rowgroup" { @for attempt in &shown.attempts { (attempt_row(ctx, shown, attempt)) } }
                }
            }
        }
    }
}

/// "2019 to 2021", "Since 2019", or nothing.
fn when(ctx: &Ctx, attempt: &PriorAttempt) -> String {
    match (attempt.began.as_str(), attempt.ended.as_str()) {
        ("", "") => String::new(),
        (began, "") => ctx.text.with("evidence-since", [("began", began.into())]),
        ("", ended) => ctx.text.with("evidence-until", [("ended", ended.into())]),
        (began, ended) => {
            ctx.text.with("evidence-from-to", [("began", began.into()), ("ended", ended.into())])
        }
    }
}

fn attempt_row(ctx: &Ctx, shown: &Shown, attempt: &PriorAttempt) -> Markup {
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (attempt.what)
                @if !attempt.who.is_empty() { div.sm.mut.regular { (attempt.who) } }
                div.regular { (change_link(ctx, attempt, &attempt.what))
                    @if shown.is_ordered_here(ctx) { " " (steps::<PriorAttempt>(ctx, attempt.id.0, &attempt.what)) } } }
            td role="cell" data-l=(ctx.say("prior-attempt-when")) { (when(ctx, attempt)) }
            td role="cell" data-l=(ctx.say("prior-attempt-what-came")) { (attempt.what_came) }
            td role="cell" data-l=(ctx.say("prior-attempt-lesson")) { (attempt.lesson) }
        }
    }
}

/// Where all of it comes from.
pub fn sources(ctx: &Ctx, shown: &Shown) -> Markup {
    html! {
        section.panel.sec aria-labelledby="sources" {
            div.ph { h2 id="sources" { (ctx.say("evidence-sources")) }
                @if ctx.holds(&EDIT_GOALS) { a.btn.alt href=(ctx.path("/goals/evidence/sources/add")) { (ctx.say("evidence-source-add")) } } }
            @if shown.sources.is_empty() { (parts::empty(&ctx.say("evidence-no-sources"), None)) }
            ul.rows { @for source in &shown.sources { li {
                a.t href=(ctx.path(&format!("/goals/evidence/sources/{}", source.id))) { (source.title) }
                div.sm.mut { (source.published) @if source.file_id.is_some() { " · " (ctx.say("evidence-has-file")) } }
            } } }
        }
    }
}

/// The list as a file.
pub fn take_along(ctx: &Ctx) -> Markup {
    html! {
        p.src.noprint { (ctx.say("evidence-export")) " "
            a href=(ctx.path("/goals/evidence/list.csv")) { "CSV" } ", "
            a href=(ctx.path("/goals/evidence/list.xlsx")) { "XLSX" } }
    }
}

/// The first statements about a goal, for its page; nothing when there are none.
pub fn panel(ctx: &Ctx, shown: &Shown, goal: GoalId) -> Markup {
    let address = ctx.path(&format!("/goals/{goal}/evidence"));
    html! {
        @if !shown.findings.is_empty() {
            section.panel aria-labelledby="evidence" {
                div.ph { h2 id="evidence" { (ctx.say("evidence-panel")) } a href=(address) { (ctx.say("evidence-more")) } }
                ul.rows { @for finding in shown.findings.iter().take(3) { li {
                    p { (finding.words) @if !finding.figure.is_empty() { " " b.strong { (finding.figure) } } }
                    @if !shown.against(finding).is_empty() { (parts::status(parts::Status::Watch, &ctx.say("evidence-contradicted"))) }
                } } }
            }
        }
    }
}

/// One source: its link, its file, what stands on it.
pub fn source(
    ctx: &Ctx,
    source: &EvidenceSource,
    file: Option<&FileLine>,
    findings: &[Finding],
    mistakes: &Mistakes,
) -> Markup {
    let typed = Typed::default();
    html! {
        (Fields::new(&ctx.text, &typed, mistakes).summary())
        div.head.headrow { div { h1 { (source.title) } p.lede { (source.published) } } div.acts { (change_link(ctx, source, &source.title)) } }
        section.panel {
            @if !source.link.is_empty() { p { a href=(source.link) rel="noopener noreferrer nofollow" { (source.link) } } }
            @match file {
                Some(file) => p { a href=(ctx.path(&format!("/goals/evidence/files/{}", file.id))) { (file.name) }
                    span.mut { " " (ctx.text.with("evidence-file-size", [("size", (file.size / 1024 + 1).into())])) } },
                None => p.mut { (ctx.say("evidence-no-file")) },
            }
            @if ctx.holds(&EDIT_GOALS) { (file_form(ctx, &format!("/goals/evidence/sources/{}/file", source.id), mistakes)) }
        }
        section.panel.sec aria-labelledby="stands" {
            h2 id="stands" { (ctx.say("evidence-stands-on-it")) }
            @if findings.is_empty() { p.mut { (ctx.say("evidence-none-yet")) } }
            ul.rows { @for finding in findings { li { p { (finding.words) } } } }
        }
        (history_link(ctx, source))
    }
}

/// The form to put a file to something; it is sent to `action`, below the coalition.
pub fn file_form(ctx: &Ctx, action: &str, mistakes: &Mistakes) -> Markup {
    let mistake = mistakes.iter().find(|mistake| mistake.field == "file");
    html! {
        form.mt4 method="post" enctype="multipart/form-data" action=(ctx.path(action)) novalidate {
            div.f.err[mistake.is_some()] {
                label for="file" { (ctx.say("evidence-file")) }
                span.hint id="file-hint" { (ctx.say("evidence-file-hint")) }
                @if let Some(mistake) = mistake { span.err-m id="file-mistake" { (mistake.words(&ctx.text)) } }
                input type="file" id="file" name="file" accept=".pdf,.png,.jpg,.jpeg,.txt,.csv" aria-describedby="file-hint" aria-invalid=[mistake.is_some().then_some("true")];
            }
            p.acts { button.btn.alt { (ctx.say("evidence-file-save")) } }
        }
    }
}
