use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect, Response};
use kit_web::messages::{self, Recipient, Words, draw_preview, draw_words};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};
use uuid::Uuid;

use super::message::{self, KIND};
use super::model::{self, Answers, Comes, Tells, tells};
use super::moved::History;
use super::{actions, store, views};
use crate::meetings::views::{address, below, when};
use crate::meetings::{self, Meeting};
use crate::rights::RUN_MEETINGS;
use crate::tabs;

type Asked = Path<(String, String)>;
type AskedOne = Path<(String, String, Uuid)>;

pub(super) async fn meeting_at(ctx: &Ctx, asked: &str) -> Result<Meeting, Problem> {
    meetings::store::at_address(&ctx.scope(), asked).await?.ok_or(Problem::NotFound)
}

fn back(ctx: &Ctx, meeting: &Meeting, query: &str) -> Response {
    Redirect::to(&format!("{}{query}", below(ctx, meeting, "invitations"))).into_response()
}

/// Everybody on the list with their answers, and the form to invite more.
pub(super) async fn list(ctx: Ctx, Path((_, asked)): Asked, RawQuery(query): RawQuery) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let query = Typed::parse(query.unwrap_or_default().as_bytes());
    let told = query.get("told").parse::<i64>().ok();
    let above = html! {
        @if let Some(count) = told { p.note.calm role="status" { (ctx.text.count("invitations-told", count)) } }
    };
    let whom = if meeting.group_id.is_some() {
        model::Whom::Group
    } else {
        model::Whom::Everybody
    };
    let typed = Typed::from_pairs([("whom", whom.word().to_owned())]);
    Ok(page(&ctx, &meeting, &typed, &Mistakes::none(), above).await?.show(&ctx))
}

async fn page(
    ctx: &Ctx,
    meeting: &Meeting,
    typed: &Typed,
    mistakes: &Mistakes,
    above: Markup,
) -> Result<Page, Problem> {
    let rows = store::listed(&ctx.scope(), meeting.id).await?;
    let runs = ctx.holds(&RUN_MEETINGS);
    let now_tells = tells(meeting, ctx.now);
    let people = match runs && now_tells == Some(Tells::Comes) {
        true => not_invited(ctx, &rows).await?,
        false => Vec::new(),
    };
    let answers = || rows.iter().map(|row| row.answered_at);
    let history = History::load(&ctx.scope(), meeting, answers()).await?;
    let former = answers().filter(|at| history.former(meeting, *at).is_some()).count();
    let behind = rows.iter().filter(|row| row.told_sequence < meeting.sequence).count();
    let title = ctx.say("invitations-title");
    let body = html! {
        (crumbs(ctx, meeting, false))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (above)
        (tabs::head(&title, Some(lede(ctx, meeting)), html! {
            @if !rows.is_empty() { a.btn.alt href=(below(ctx, meeting, "invitations.csv")) { (ctx.say("invitations-export")) } }
        }))
        @if runs && behind > 0 && now_tells.is_some() { (behind_note(ctx, meeting, behind)) }
        @if rows.is_empty() { (parts::empty(&ctx.say("invitations-none"), None)) } @else {
            p.mt4 data-part="invitations" { (views::counted(ctx, Answers::of(rows.iter().map(|row| row.comes)))) }
            (views::former_note(ctx, former))
            div.mt4 { (views::table(ctx, meeting, &rows, &history)) }
        }
        @if !people.is_empty() { (views::form(ctx, meeting, &people, typed, mistakes)) }
    };
    Ok(Page::new(title, body))
}

/// "March meeting. Thursday, March 19, 5:30 pm"
fn lede(ctx: &Ctx, meeting: &Meeting) -> String {
    let when = when(ctx, meeting.starts_at, &meeting.time_zone);
    ctx.text
        .with("invitations-lede", [("title", meeting.title.as_str().into()), ("when", when.into())])
}

async fn not_invited(ctx: &Ctx, rows: &[store::Listed]) -> Result<Vec<Recipient>, Problem> {
    let mut people = messages::everybody(&ctx.app, &ctx.scope()).await?;
    people.retain(|person| !rows.iter().any(|row| row.person_id.0 == person.id));
    Ok(people)
}

/// Calendars that show another time or place than the meeting has.
pub(super) fn behind_note(ctx: &Ctx, meeting: &Meeting, behind: usize) -> Markup {
    let words = match meeting.state {
        meetings::State::CalledOff => "invitations-behind-off",
        _ => "invitations-behind",
    };
    html! {
        p.note.mt4 { (ctx.text.count(words, behind)) " "
            a href=(below(ctx, meeting, "invitations/tell")) { (ctx.say("invitations-look-tell")) } }
    }
}

fn crumbs(ctx: &Ctx, meeting: &Meeting, with_list: bool) -> Markup {
    let mut between = vec![(address(ctx, meeting), meeting.title.clone())];
    if with_list {
        between.push((below(ctx, meeting, "invitations"), ctx.say("invitations-title")));
    }
    tabs::crumbs(ctx, &between)
}

/// Shows first who will get it and who will not; only "send" sends.
pub(super) async fn invite(ctx: Ctx, Path((_, asked)): Asked, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let again = async |mistakes: &Mistakes| -> Answer {
        Ok(page(&ctx, &meeting, &typed, mistakes, html! {}).await?.show_mistakes(&ctx))
    };
    let wanted = match model::from_form(&meeting, &typed) {
        Ok(wanted) => wanted,
        Err(mistakes) => return again(&mistakes).await,
    };
    if tells(&meeting, ctx.now) != Some(Tells::Comes) {
        return again(&Mistakes::one("whom", "invitations-too-late")).await;
    }
    let people = actions::candidates(&ctx, &meeting, &wanted).await?;
    if people.is_empty() {
        return again(&Mistakes::one("whom", "invitations-nobody-new")).await;
    }
    match typed.get("go") {
        "send" => {
            let people: Vec<Uuid> = people.iter().map(|person| person.id).collect();
            let told = actions::invite(&ctx, meeting.id, &people, typed.get("series") == "yes").await?;
            Ok(back(&ctx, &meeting, &format!("?told={told}")))
        }
        "change" => Ok(page(&ctx, &meeting, &typed, &Mistakes::none(), html! {}).await?.show(&ctx)),
        _ => {
            let words = message::as_seen(&ctx, &meeting, Tells::Comes, true);
            let action = below(&ctx, &meeting, "invitations");
            Ok(look(&ctx, &meeting, people, &words, (&action, &typed)).await?.show(&ctx))
        }
    }
}

/// What will be sent and to whom, before it is.
async fn look(
    ctx: &Ctx,
    meeting: &Meeting,
    people: Vec<Recipient>,
    words: &Words,
    (action, typed): (&str, &Typed),
) -> Result<Page, Problem> {
    let kind = messages::message(&ctx.app, KIND).ok_or(Problem::NotFound)?;
    let preview = messages::preview(ctx, kind, people).await?;
    let title = ctx.say("invitations-look-title");
    let body = html! {
        (crumbs(ctx, meeting, true))
        div.head { h1 { (title) } p.lede { (ctx.say("invitations-look-lede")) } }
        div.grid.side {
            div.grid.from-top { (draw_preview(ctx, &preview)) }
            div.grid.from-top { (draw_words("what-it-says", words)) }
        }
        form.mt5 method="post" action=(action) {
            @for (name, value) in typed.pairs().filter(|(name, _)| *name != "go") { input type="hidden" name=(name) value=(value); }
            div.acts {
                button.btn name="go" value="send" { (ctx.say("invitations-send")) }
                @if typed.has("whom") { button.btn.alt name="go" value="change" { (ctx.say("invitations-change")) } }
                @else { a.btn.alt href=(below(ctx, meeting, "invitations")) { (ctx.say("form-cancel")) } }
            }
        }
    };
    Ok(Page::new(title, body))
}

/// Who will hear of the other time or place, or that it is called off.
pub(super) async fn ask_tell(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let people = actions::behind(&ctx, &meeting).await?;
    let Some(told) = tells(&meeting, ctx.now).filter(|_| !people.is_empty()) else {
        return Ok(back(&ctx, &meeting, ""));
    };
    let words = message::as_seen(&ctx, &meeting, told, false);
    let action = below(&ctx, &meeting, "invitations/tell");
    Ok(look(&ctx, &meeting, people, &words, (&action, &Typed::default())).await?.show(&ctx))
}

pub(super) async fn tell(ctx: Ctx, Path((_, asked)): Asked) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let told = actions::tell(&ctx, meeting.id).await?;
    Ok(back(&ctx, &meeting, &format!("?told={told}")))
}

fn comes(typed: &Typed) -> Result<Comes, Problem> {
    Comes::from_word(typed.get("comes"))
        .ok_or_else(|| Problem::Mistaken(Mistakes::one("comes", "invitations-comes-unknown")))
}

pub(super) async fn answer_for(ctx: Ctx, Path((_, asked, id)): AskedOne, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::answer_for(&ctx, &meeting, id, comes(&typed)?).await?;
    Ok(back(&ctx, &meeting, ""))
}

pub(super) async fn answer_own(ctx: Ctx, Path((_, asked)): Asked, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::answer_own(&ctx, &meeting, comes(&typed)?).await?;
    Ok(Redirect::to(&address(&ctx, &meeting)).into_response())
}

/// Whether to take somebody off the list, and what they would hear.
pub(super) async fn ask_take_off(ctx: Ctx, Path((_, asked, id)): AskedOne) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let rows = store::listed(&ctx.scope(), meeting.id).await?;
    let row = rows.into_iter().find(|row| row.id.0 == id).ok_or(Problem::NotFound)?;
    let name = views::name_of(&ctx, &row);
    let title = ctx.text.with("invitations-take-off-title", [("name", name.into())]);
    let mut people = messages::everybody(&ctx.app, &ctx.scope()).await?;
    people.retain(|person| person.id == row.person_id.0);
    let kind = messages::message(&ctx.app, KIND).ok_or(Problem::NotFound)?;
    let preview = messages::preview(&ctx, kind, people).await?;
    let body = html! {
        (crumbs(&ctx, &meeting, true))
        div.head { h1 { (title) } p.lede { (ctx.say("invitations-take-off-lede")) } }
        div.grid.side {
            div.grid.from-top { (draw_preview(&ctx, &preview)) }
            div.grid.from-top { (draw_words("what-it-says", &message::as_seen_without(&ctx, &meeting))) }
        }
        form.mt5 method="post" action=(below(&ctx, &meeting, &format!("invitations/{id}/take-off"))) {
            div.acts {
                button.btn name="go" value="tell" { (ctx.say("invitations-take-off-tell")) }
                button.btn.alt name="go" value="silently" { (ctx.say("invitations-take-off-silently")) }
            }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

pub(super) async fn take_off(ctx: Ctx, Path((_, asked, id)): AskedOne, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::take_off(&ctx, &meeting, id, typed.get("go") == "tell").await?;
    Ok(back(&ctx, &meeting, ""))
}
