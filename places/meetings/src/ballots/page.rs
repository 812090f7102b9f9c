//! The page of a proposal: its words, the vote, what people say.

use axum::extract::Path;
use kit_store::Record;
use kit_web::{Answer, Ctx, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};
use people::members::PersonId;
use people::seats::SeatId;
use uuid::Uuid;

use super::interests::Stated;
use super::model::Vote;
use super::store::Turnout;
use super::{actions, fields, store, views};
use crate::adopting;
use crate::adoptions;
use crate::proposals::{self, Proposal, State, may_change};
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::rules::{self, Method, words};
use crate::tabs;
use crate::voices::{self, Voice};

/// Everything the page of a proposal shows.
pub(super) struct Desk {
    pub proposal: Proposal,
    pub vote: Option<Vote>,
    pub voices: Vec<Voice>,
    stated: Vec<Stated>,
    turnout: Turnout,
    person: Option<PersonId>,
}

/// What was typed into one of the forms of the page, and what was wrong with it.
#[derive(Default)]
pub(super) struct Sent {
    pub typed: Typed,
    pub mistakes: Mistakes,
}

impl Desk {
    /// # Errors
    /// When there is no such proposal.
    pub async fn of(ctx: &Ctx, id: Uuid) -> Result<Self, Problem> {
        let scope = ctx.scope();
        let (proposal, vote) = store::proposal_and_vote(&scope, id).await?.ok_or(Problem::NotFound)?;
        let voices = voices::voices(&scope).await?;
        let stated = if proposal.is_undecided() {
            actions::stated_now(ctx, &scope, &voices, proposal.id).await?
        } else {
            Vec::new()
        };
        Ok(Self {
            proposal,
            vote,
            voices,
            stated,
            turnout: store::turnout(&scope, id, ctx.today()).await?,
            person: actions::visitor(ctx).await?,
        })
    }

    fn speaks(&self, voice: SeatId) -> bool {
        let Some(person) = self.person else { return false };
        self.voices.iter().any(|one| one.id == voice && one.is_spoken_by(person))
    }

    fn carries(&self, ctx: &Ctx, voice: SeatId) -> bool {
        let Some(person) = self.person else { return false };
        self.turnout
            .proxies
            .iter()
            .any(|proxy| proxy.covers(person, voice, self.proposal.id, ctx.today()))
    }

    fn is_recused(&self, voice: SeatId) -> bool {
        self.turnout.recusals.iter().any(|one| one.voice_id == voice)
    }
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    Ok(page(&ctx, id, &Sent::default()).await?.show(&ctx))
}

/// The page with one of its forms as it was sent.
///
/// # Errors
/// When there is no such proposal.
pub(super) async fn page(ctx: &Ctx, id: Uuid, sent: &Sent) -> Result<Page, Problem> {
    let desk = Desk::of(ctx, id).await?;
    let scope = ctx.scope();
    let texts = proposals::store::texts(&scope, id).await?;
    let comments = proposals::store::comments(&scope, id).await?;
    let proposal = &desk.proposal;
    let mut say = Typed::default();
    say.set("id", ctx.app.ids.next(ctx.now).to_string());
    let body = html! {
        (tabs::crumbs(ctx, &[(ctx.path("/meetings/decisions"), ctx.say("meetings-tab-decisions"))]))
        (kit_web::Fields::new(&ctx.text, &sent.typed, &sent.mistakes).summary())
        div.head {
            h1 { (proposal.title) }
            p.mt3 { (proposals::views::state(ctx, proposal.state)) " " span.sm.mut { (lede(ctx, proposal)) } }
            div.acts { (buttons(ctx, &desk).await?) }
        }
        div.grid.side.mt4 {
            div.grid.from-top {
                section.panel aria-labelledby="words" {
                    h2 #words { (ctx.say("ballots-proposal")) }
                    p.pre { (proposal.words) }
                    (proposals::views::what_changed(ctx, &texts))
                    @if texts.len() > 1 { p.src { a href={ (proposals::views::address(ctx, proposal)) "/wordings" } { (ctx.say("proposals-wordings")) } } }
                    @if !proposal.why.is_empty() { h3.mt4 { (ctx.say("proposals-why")) } p.pre { (proposal.why) } }
                }
                (own_votes(ctx, &desk, sent))
                (proposals::views::comments(ctx, proposal, &comments, &say, &Mistakes::none()))
            }
            div.grid.from-top { (how(ctx, &desk).await?) (vote_panel(ctx, &desk, sent)) (ctx.panels(Proposal::KIND, id).await?) }
        }
    };
    Ok(Page::new(proposal.title.clone(), body))
}

fn lede(ctx: &Ctx, proposal: &Proposal) -> String {
    let day = ctx.text.date(proposal.proposed_on, ctx.today());
    let by = proposal.proposed_by.as_str();
    ctx.text.with("ballots-proposed", [("name", by.into()), ("day", day.into())])
}

async fn buttons(ctx: &Ctx, desk: &Desk) -> Result<Markup, Problem> {
    let proposal = &desk.proposal;
    let page = proposals::views::address(ctx, proposal);
    let mine = may_change(ctx, proposal).await?;
    let button = |act: &str, key: &str, class: &str| {
        html! { form method="post" action={ (page) "/" (act) } { button class=(class) { (ctx.say(key)) } } }
    };
    let open = desk.vote.as_ref().is_some_and(|vote| vote.is_open(ctx.now));
    let runs = ctx.holds(&RUN_MEETINGS);
    Ok(html! {
        @if mine && proposal.state == State::Draft { (button("open", "ballots-show", "btn")) }
        @if runs && proposal.state == State::Open { a.btn href={ (page) "/vote-opens" } { (ctx.say("ballots-open-vote")) } }
        @if runs && proposal.state == State::Voting {
            a.btn href={ (page) "/close" } { (ctx.say("ballots-close")) }
            @if open { a.btn.alt href={ (page) "/enter" } { (ctx.say("ballots-enter")) } }
            a.btn.alt href={ (page) "/paper" } { (ctx.say("ballots-paper")) }
        }
        @if mine && proposal.is_being_written() {
            a.btn.alt href={ (page) "/edit" } { (ctx.say("proposals-edit")) }
            (button("withdraw", "ballots-withdraw", "btn alt"))
        }
    })
}

/// How it will be decided, with the rule that says so.
async fn how(ctx: &Ctx, desk: &Desk) -> Result<Markup, Problem> {
    let scope = ctx.scope();
    let rules = match &desk.vote {
        Some(vote) => actions::machine_of(&scope, vote).await?.0,
        None => rules::in_force(&scope, ctx.today()).await?,
    };
    let proposal = &desk.proposal;
    let asked = rules
        .as_ref()
        .and_then(|rules| rules.machine.needs_of(proposal.matter, proposal.amount_cents));
    let other = asked.is_some_and(|needs| needs.method != proposal.method) && proposal.follows_id.is_none();
    let adopts = match proposal.adopts {
        Some(adopts) => adopting::label(&scope, adopts).await?.map(|label| (adopts, label.words(ctx))),
        None => None,
    };
    Ok(html! {
        section.panel aria-labelledby="how" {
            h2 #how { (ctx.say("ballots-how-decided")) }
            dl.sl {
                div.one { dt { (ctx.say("proposals-method")) } dd { (ctx.say(&format!("rules-method-{}", proposal.method.word()))) } }
                @if let Some(cents) = proposal.amount_cents { div.one { dt { (ctx.say("ballots-costs")) } dd { (ctx.text.money(cents)) } } }
                @if let Some(needs) = asked {
                    div.one { dt { (ctx.say("ballots-rule")) } dd { (kit_text::capitalized(&words::needs(&ctx.text, needs))) @if other { br; span.warn-t { (ctx.say("ballots-other-method")) } } } }
                }
                @if !proposal.meeting.is_empty() { div.one { dt { (ctx.say("proposals-meeting")) } dd { (proposal.meeting) } } }
                @if let Some((adopts, label)) = adopts {
                    div.one { dt { (ctx.say("proposals-adopts")) } dd { (ctx.say(&format!("adoptions-kind-{}", adopts.kind.word()))) ": "
                        a href=(adoptions::views::address(ctx, adopts.kind, adopts.id)) { (label) } } }
                }
                @if let Some(first) = proposal.follows_id {
                    div.one { dt { (ctx.say("decisions-follows")) } dd { a href=(ctx.path(&format!("/meetings/decisions/{first}"))) { (ctx.say("decisions-follows-blocked")) } } }
                }
                @if let Some(end) = proposal.closes_at { div.one { dt { (ctx.say("ballots-ends")) } dd { (proposals::views::moment(ctx, end)) } } }
                @if proposal.is_secret { div.one { dt { (ctx.say("ballots-secret")) } dd { (ctx.say("ballots-who-sees-secret")) } } }
            }
        }
    })
}

fn own_votes(ctx: &Ctx, desk: &Desk, sent: &Sent) -> Markup {
    let Some(vote) = desk.vote.as_ref().filter(|vote| vote.is_open(ctx.now)) else {
        return html! {};
    };
    if !ctx.holds(&SPEAK) {
        return html! {};
    }
    let may = |voice: SeatId| {
        vote.roll.of(voice).is_some()
            && !desk.is_recused(voice)
            && (desk.speaks(voice) || desk.carries(ctx, voice))
    };
    html! {
        @for voice in views::mine(&desk.voices, may) {
            @let earlier = desk.turnout.ballots.iter().find(|ballot| ballot.voice_id == voice.id);
            @let is_sent = sent.typed.get("voice") == voice.id.to_string() && !sent.typed.has("why");
            @let stored = earlier.map(fields::to_form).unwrap_or_default();
            @if is_sent { (views::own(ctx, &desk.proposal, voice, earlier, &sent.typed, &sent.mistakes)) }
            @else { (views::own(ctx, &desk.proposal, voice, earlier, &stored, &Mistakes::none())) }
        }
    }
}

fn vote_panel(ctx: &Ctx, desk: &Desk, sent: &Sent) -> Markup {
    let proposal = &desk.proposal;
    let undecided = proposal.is_undecided();
    let may_declare: Vec<&Voice> = views::mine(&desk.voices, |voice| {
        !desk.is_recused(voice) && (desk.speaks(voice) || ctx.holds(&RUN_MEETINGS))
    });
    let none = Sent::default();
    let declared = if sent.typed.has("why") { sent } else { &none };
    html! {
        section.panel aria-labelledby="vote" {
            h2 #vote { (ctx.say("ballots-vote")) }
            @match &desk.vote {
                None => p.mut { (ctx.say("ballots-not-open")) },
                Some(vote) => {
                    (views::so_far(ctx, vote, &desk.turnout.ballots))
                    @if !vote.is_open(ctx.now) && vote.closed_at.is_none() { (parts::status(parts::Status::Watch, &ctx.say("ballots-over"))) }
                    (views::roll(ctx, proposal, vote, &desk.turnout.ballots, &desk.turnout.recusals))
                    @if let Some(names) = &vote.came_too_seldom { p.sm.mut.mt2 { (ctx.text.with("ballots-came-too-seldom", [("names", names.0.join(", ").into())])) } }
                    @if let Some(notice) = vote.notice.filter(|notice| notice.is_short()) { p.note.sm.mt2 { b { (ctx.say("ballots-notice-short")) } " " (views::notice(ctx, notice)) } }
                }
            }
            (views::recused(ctx, proposal, &desk.turnout.recusals, &desk.stated, undecided))
            @if undecided && ctx.holds(&SPEAK) && !may_declare.is_empty() {
                (views::interest(ctx, proposal, &may_declare, &declared.typed, &declared.mistakes))
                p.src { a href=(ctx.path("/people/agreements/interests")) { (ctx.say("ballots-interests-all")) } }
            }
            @if proposal.state == State::Decided { p.mt3 { a href=(ctx.path(&format!("/meetings/decisions/{}", proposal.id))) { (ctx.say("ballots-to-decision")) } } }
            @if proposal.method == Method::Consent { p.src { (ctx.say("ballots-consent-hint")) } }
        }
    }
}
