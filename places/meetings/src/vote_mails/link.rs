//! The page behind a ballot link, for whoever cannot sign in. Mail scanners open every link, so opening it changes nothing.

use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use people::seats::SeatId;
use uuid::Uuid;

use super::actions::{self, Holder};
use crate::ballots::{self, fields};
use crate::proposals::views::{moment, what_changed};
use crate::voices::Voice;
use crate::{ballots::Ballot, proposals};

type Asked = Path<(String, String)>;

pub(super) async fn show(ctx: Ctx, Path((_, secret)): Asked, RawQuery(query): RawQuery) -> Answer {
    let holder = actions::holder_of(&ctx, &secret).await?;
    let saved = Typed::parse(query.unwrap_or_default().as_bytes()).has("saved");
    let above = html! { @if saved { p.note.calm role="status" { (ctx.say("vote-mails-noted")) } } };
    Ok(page(&ctx, &holder, &secret, (&Typed::default(), &Mistakes::none()), above)
        .await?
        .show(&ctx))
}

async fn page(
    ctx: &Ctx,
    holder: &Holder,
    secret: &str,
    (typed, mistakes): (&Typed, &Mistakes),
    above: Markup,
) -> Result<Page, Problem> {
    let proposal = &holder.proposal;
    let texts = proposals::store::texts(&ctx.scope(), proposal.id.0).await?;
    let body = html! {
        (above)
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (proposal.title) }
            @if let Some(end) = holder.vote.closes_at { p.lede { (ctx.text.with("vote-mails-ends", [("until", moment(ctx, end).into())])) } } }
        section.panel aria-labelledby="words" {
            h2 #words { (ctx.say("ballots-proposal")) }
            p.pre { (proposal.words) }
            (what_changed(ctx, &texts))
            @if !proposal.why.is_empty() { h3.mt4 { (ctx.say("proposals-why")) } p.pre { (proposal.why) } }
        }
        @if !holder.vote.is_open(ctx.now) { p.note.mt5 { (ctx.say("ballots-over")) } }
        @else if holder.voices.is_empty() { p.note.mt5 { (ctx.say("ballots-not-on-roll")) } }
        @else { @for voice in &holder.voices { (ballot(ctx, holder, secret, voice, (typed, mistakes))) } }
    };
    Ok(Page::new(proposal.title.clone(), body))
}

fn ballot(
    ctx: &Ctx,
    holder: &Holder,
    secret: &str,
    voice: &Voice,
    (typed, mistakes): (&Typed, &Mistakes),
) -> Markup {
    let proposal = &holder.proposal;
    let earlier: Option<&Ballot> = holder.ballots.iter().find(|ballot| ballot.voice_id == voice.id);
    let is_sent = typed.get("voice") == voice.id.to_string();
    let (stored, none) = (earlier.map(fields::to_form).unwrap_or_default(), Mistakes::none());
    let fields = if is_sent {
        Fields::new(&ctx.text, typed, mistakes)
    } else {
        Fields::new(&ctx.text, &stored, &none)
    };
    let id = format!("vote-{}", voice.id);
    let said = if proposal.is_secret {
        "ballots-who-sees-secret"
    } else {
        "ballots-who-sees-open"
    };
    let save = if earlier.is_some() { "ballots-change" } else { "ballots-cast" };
    html! {
        section.panel.mt5 aria-labelledby=(id) {
            h2 id=(id) { (ctx.text.with("ballots-for-voice", [("name", voice.name.as_str().into())])) }
            @if earlier.is_some() { p.note.calm.sm { (ctx.say("ballots-have-voted")) } }
            p.sm.mut { (ctx.say(said)) }
            form.mt3 method="post" action=(ctx.path(&format!("/ballot/{secret}"))) novalidate {
                input type="hidden" name="voice" value=(voice.id);
                (ballots::fields::draw(ctx, proposal, &fields))
                @if proposal.is_secret && earlier.is_some() { (fields.line("receipt", "ballots-receipt").hint(ctx.say("ballots-receipt-hint"))) }
                button.btn { (ctx.say(save)) }
            }
        }
    }
}

pub(super) async fn vote(ctx: Ctx, Path((_, secret)): Asked, mut typed: Typed) -> Answer {
    let holder = actions::holder_of(&ctx, &secret).await?;
    // Only the page for entering says how a ballot came.
    typed.set("how", "");
    let voice: SeatId = typed.get("voice").parse().unwrap_or(SeatId(Uuid::nil()));
    let back = ctx.path(&format!("/ballot/{secret}"));
    match actions::cast_by_link(&ctx, &holder, voice, &typed).await {
        Ok(cast) => match cast.receipt {
            Some(code) => Ok(ballots::receipt(&ctx, &back, &code).show(&ctx)),
            None => Ok(Redirect::to(&format!("{back}?saved=1")).into_response()),
        },
        Err(SaveProblem::Mistakes(mistakes)) => {
            let page = page(&ctx, &holder, &secret, (&typed, &mistakes), html! {}).await?;
            Ok(page.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
