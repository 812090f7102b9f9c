use kit_web::{Ctx, parts};
use maud::{Markup, html};
use people::members::PersonId;

use crate::commitments::evidence::EvidenceKind;
use crate::commitments::evidence::store::Listed as Shown;
use crate::commitments::standing::{ElementStanding, Listed};
use crate::commitments::verdicts::store::Listed as Said;
use crate::commitments::words::{amount, evidence, kind_name, of_year, said_by, target, value, verdict_mark};
use crate::promises::{MadeIn, status_name};
use crate::rights::{BRING_EVIDENCE, TAKE_PART, VERIFY_COMMITMENTS};
use crate::views::{change_link, history_link};

/// The page of one element.
pub struct ElementPage<'a> {
    pub ctx: &'a Ctx,
    pub commitment: &'a Listed,
    pub own: &'a ElementStanding,
    pub evidence: &'a [Shown],
    pub verdicts: &'a [Said],
    pub steps: &'a [MadeIn],
    /// Who looks, when they are in People.
    pub visitor: Option<PersonId>,
}

impl ElementPage<'_> {
    pub fn draw(&self) -> Markup {
        let (ctx, element) = (self.ctx, &self.own.element);
        html! {
            div.head.headrow {
                div { h1 { (element.what) } p.lede { (self.commitment.organization) }
                    p.mt3 { (verdict_mark(&ctx.text, self.own.word()))
                        @if self.own.is_overdue(ctx.today()) { " " (parts::status(parts::Status::Bad, &ctx.say("commitments-overdue"))) } } }
                div.acts { (change_link(ctx, element, &element.what)) }
            }
            section.panel aria-labelledby="measured" { h2 id="measured" { (ctx.say("commitments-measured")) } (self.measured()) }
            (self.verdicts())
            (self.shown())
            (self.steps())
            (history_link(ctx, element))
        }
    }

    fn measured(&self) -> Markup {
        let (ctx, element) = (self.ctx, &self.own.element);
        let aim = target(&ctx.text, element);
        let say = |key: &str| ctx.say(key);
        html! {
            dl.sl.fields.mt3 {
                @if !element.metric.is_empty() { (parts::fact(&say("commitment-element-metric"), html! { (element.metric) })) }
                @if let Some(number) = &self.own.number {
                    (parts::fact(&say("commitment-element-indicator-id"), html! { a href=(ctx.path(&format!("/goals/numbers/{}", number.indicator))) { (number.name) } }))
                }
                @if let Some(words) = &element.would_show { (parts::fact(&say("commitment-element-would-show"), html! { (words) })) }
                (parts::fact(&say("commitments-aim"), html! { @if aim.is_empty() { (say("commitments-no-aim")) } @else { (aim) } }))
                (parts::fact(&say("commitments-column-value"), html! { (value(&ctx.text, self.own)) }))
            }
            @if let Some(way) = self.own.way() {
                p.sm.mt3 { (ctx.text.with("commitments-way", [("percent", way.into())])) }
                (parts::bar(way, None))
            }
        }
    }

    /// What was found: the newest verdict first, those before it below.
    fn verdicts(&self) -> Markup {
        let ctx = self.ctx;
        let verify = ctx.path(&format!("/goals/commitment-elements/{}/verify", self.own.element.id));
        html! {
            section.panel.sec aria-labelledby="verdicts" {
                div.ph { h2 id="verdicts" { (ctx.say("commitments-verdicts")) }
                    @if ctx.holds(&VERIFY_COMMITMENTS) { a.btn href=(verify) { (ctx.say("commitment-verdict-add")) } } }
                p.sm.mut { (ctx.say("commitments-verdicts-rule")) }
                @if self.verdicts.is_empty() { p.mt3 { (ctx.say("commitments-verdicts-none")) } }
                ol.tl.mt3 { @for verdict in self.verdicts { li {
                    div.r2 { (verdict_mark(&ctx.text, Some(verdict.verdict))) span.sm.mut { (of_year(&ctx.text, verdict.for_year)) } }
                    p.pre { (verdict.reason) }
                    div.sm.mut { (said_by(&ctx.text, verdict)) }
                    @if !verdict.is_independent_today() { (parts::status(parts::Status::Watch, &ctx.say("commitments-no-longer-independent"))) }
                } } }
            }
        }
    }

    fn shown(&self) -> Markup {
        let ctx = self.ctx;
        let brought_by = self.visitor.map(|id| format!("&brought_by_id={id}")).unwrap_or_default();
        let add = format!(
            "/goals/commitment-evidence/add?element_id={}&shown_on={}{brought_by}",
            self.own.element.id,
            ctx.today()
        );
        html! {
            section.panel.sec aria-labelledby="evidence" {
                div.ph { h2 id="evidence" { (ctx.say("commitments-column-evidence")) }
                    @if ctx.holds(&BRING_EVIDENCE) { a.btn.alt href=(ctx.path(&add)) { (ctx.say("commitment-evidence-add")) } } }
                p.sm.mut { (evidence(&ctx.text, self.own.evidence)) }
                ul.rows.mt3 { @for shown in self.evidence { li { (self.piece(shown)) } } }
            }
        }
    }

    fn piece(&self, shown: &Shown) -> Markup {
        let ctx = self.ctx;
        let is_own = shown.organization_id == Some(self.commitment.organization_id);
        html! {
            div.r2 { a.t href=(ctx.path(&format!("/goals/commitment-evidence/{}", shown.id))) { (kind_name(&ctx.text, shown.kind)) }
                span.sm.mut { (ctx.text.long_date(shown.shown_on)) } }
            p.pre { (shown.words) }
            @if let Some(value) = shown.value { p { b.strong { (amount(value, &self.own.element.unit)) } } }
            div.sm.mut {
                @match shown.who() {
                    Some(who) => (ctx.text.with("commitments-brought-by", [("who", who.into())])),
                    None => (ctx.say("commitment-evidence-brought-by-id-none")),
                }
                @if let Some(organization) = &shown.organization { ", " (organization) }
                @if let (Some(source), Some(id)) = (&shown.source, shown.source_id) { " · " a href=(ctx.path(&format!("/goals/evidence/sources/{id}"))) { (source) } }
                @if shown.has_file { " · " (ctx.say("evidence-has-file")) }
            }
            @if is_own { (parts::status(parts::Status::Off, &ctx.say("commitments-from-itself"))) }
            @if shown.kind == EvidenceKind::NoneGiven { (parts::status(parts::Status::Watch, &ctx.say("commitments-none-given"))) }
            @if !shown.link.is_empty() { div.sm { a href=(shown.link) rel="noopener noreferrer nofollow" { (shown.link) } } }
        }
    }

    fn steps(&self) -> Markup {
        let ctx = self.ctx;
        let promise = ctx.path(&format!("/goals/commitment-elements/{}/promise", self.own.element.id));
        html! {
            section.panel.sec aria-labelledby="steps" {
                div.ph { h2 id="steps" { (ctx.say("commitments-steps")) }
                    @if ctx.holds(&TAKE_PART) { a.noprint href=(promise) { (ctx.say("commitments-promise")) } } }
                @if self.steps.is_empty() { p.sm.mut { (ctx.say("commitments-steps-none")) } }
                ul.rows { @for step in self.steps { li.r2.folds {
                    a.t href=(ctx.path(&format!("/goals/promises/{}", step.id))) { (step.what) }
                    span.sm.mut { @if let Some(who) = step.who() { (who) ", " }
                        @if let Some(by) = step.by { (ctx.text.date(by, ctx.today())) ", " } (status_name(ctx, step.status)) }
                } } }
            }
        }
    }
}
