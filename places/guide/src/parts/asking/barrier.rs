//! One of the eight questions about what is in the way: whether it is there, and what is tried about it.

use async_trait::async_trait;
use goals::barriers::store::barriers;
use goals::barriers::{self, Barrier, BarrierKind, Presence};
use goals::rights::EDIT_GOALS;
use kit_store::Record;
use kit_web::form::{or_none, parse_day, parse_words};
use kit_web::records::{FormRecord, actions};
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};

use super::{Asking, Known, NotSaved, Saved, both_versions};

/// The question about one kind of barrier.
pub struct BarrierForm(pub BarrierKind);

kit_store::words! {
    /// The answers, from good to bad.
    enum Felt {
        No => "no",
        ALittle => "a_little",
        Yes => "yes",
        NotKnown => "not_known",
    }
}

impl Felt {
    /// How bad it then is, by the scale of the place.
    fn severity(self) -> &'static str {
        match self {
            Self::ALittle => "2",
            Self::Yes => "4",
            Self::No | Self::NotKnown => "",
        }
    }

    fn of(barrier: &Barrier) -> Self {
        match (barrier.presence, barrier.severity) {
            (Presence::Absent, _) => Self::No,
            (Presence::NotKnown, _) => Self::NotKnown,
            (Presence::Present, Some(1 | 2)) => Self::ALittle,
            (Presence::Present, _) => Self::Yes,
        }
    }

    fn presence(self) -> Presence {
        match self {
            Self::No => Presence::Absent,
            Self::ALittle | Self::Yes => Presence::Present,
            Self::NotKnown => Presence::NotKnown,
        }
    }
}

/// The fields of a try; nothing in them means that none is promised now.
const TRY: [&str; 3] = ["what", "person_id", "by"];

/// Letters of a promise.
const LONGEST_TRY: usize = 300;

impl BarrierForm {
    async fn own(&self, ctx: &Ctx) -> Result<Vec<Barrier>, Problem> {
        let mut all = barriers(&ctx.scope(), None).await?;
        all.retain(|barrier| barrier.kind == self.0);
        Ok(all)
    }

    /// The form of the place, filled from this one. How bad it is stays as it was told, while the answer fits.
    fn as_barrier(&self, felt: Felt, stored: Option<&Barrier>, typed: &Typed) -> Typed {
        let mut barrier = stored.map(Barrier::to_form).unwrap_or_default();
        barrier.set("id", typed.get("id"));
        barrier.set("version", typed.get("version"));
        barrier.set("kind", self.0.word());
        barrier.set("presence", felt.presence().word());
        barrier.set("words", typed.get("words"));
        if stored.is_none_or(|stored| Felt::of(stored) != felt) {
            barrier.set("severity", felt.severity());
        }
        barrier
    }

    async fn write(&self, ctx: &Ctx, felt: Felt, typed: &Typed) -> Result<Barrier, NotSaved> {
        let id = typed.id().filter(|_| typed.version().is_some());
        let stored = match id {
            Some(id) => Barrier::find(&ctx.scope(), id).await?.filter(|stored| stored.kind == self.0),
            None => None,
        };
        let barrier = self.as_barrier(felt, stored.as_ref(), typed);
        let saved = match (id, &stored) {
            (Some(id), Some(_)) => actions::change::<Barrier>(ctx, id, &barrier).await,
            (Some(_), None) => return Err(Problem::NotFound.into()),
            (None, _) => actions::add::<Barrier>(ctx, &barrier).await,
        };
        saved.map_err(|problem| {
            NotSaved::of(problem, |theirs: Barrier, by| {
                let page = format!("/goals/barriers/{}", theirs.id);
                (both_versions(ctx, theirs.to_form(), &barrier, by, "barriers", &page), theirs.version)
            })
        })
    }
}

/// Everything wrong with the form before any of it is written.
async fn check(ctx: &Ctx, typed: &Typed) -> Result<Felt, NotSaved> {
    let mut mistakes = Mistakes::none();
    let felt = Felt::from_word(typed.get("felt"));
    match felt {
        None => mistakes.add("felt", "guide-felt-missing"),
        Some(Felt::ALittle | Felt::Yes) if typed.get("words").is_empty() => {
            mistakes.add("words", "barriers-words-missing");
        }
        Some(_) => {}
    }
    let is_tried = TRY.iter().any(|field| !typed.get(field).is_empty());
    if is_tried && felt.is_some_and(|felt| felt.presence() == Presence::Present) {
        if let Err(missing) = barriers::check_try(typed) {
            for mistake in missing.iter() {
                mistakes.add(&mistake.field, mistake.key);
            }
        }
        parse_words("what", typed.get("what"), LONGEST_TRY, &mut mistakes);
        if parse_day("by", typed.get("by"), &mut mistakes).is_some_and(|day| day < ctx.today()) {
            mistakes.add("by", "promises-by-passed");
        }
        let people = people::choosing::people_menu(ctx).await?;
        let person = typed.get("person_id");
        if !person.is_empty() && !people.iter().any(|(id, _)| id == person) {
            mistakes.add("person_id", "barriers-try-person-missing");
        }
    }
    match felt.filter(|_| mistakes.is_empty()) {
        Some(felt) => Ok(felt),
        None => Err(NotSaved::Mistakes(mistakes)),
    }
}

#[async_trait]
impl Asking for BarrierForm {
    fn may(&self, ctx: &Ctx) -> bool {
        ctx.holds(&EDIT_GOALS)
    }

    async fn filled(&self, ctx: &Ctx) -> Result<Typed, Problem> {
        let mut typed = Typed::default();
        match self.own(ctx).await?.into_iter().next() {
            Some(barrier) => {
                typed.set("id", barrier.id.to_string());
                typed.set("version", barrier.version.to_string());
                typed.set("felt", Felt::of(&barrier).word());
                typed.set("words", barrier.words);
            }
            None => typed.set("id", ctx.app.ids.next(ctx.now).to_string()),
        }
        typed.set("promise", ctx.app.ids.next(ctx.now).to_string());
        Ok(typed)
    }

    async fn fields(&self, ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Result<Markup, Problem> {
        let text = &ctx.text;
        let fields = Fields::new(text, typed, mistakes);
        let people = or_none(text, "barriers-try-choose", people::choosing::people_menu(ctx).await?);
        let answers = kit_web::form::words(text, "guide-felt", Felt::ALL.iter().map(|felt| felt.word()));
        Ok(html! {
            (fields.hidden("id")) (fields.hidden("version")) (fields.hidden("promise"))
            div.boxed-answers { (fields.one_of("felt", "guide-felt", answers)) }
            (fields.line("words", "barriers-words").hint(text.say("barriers-words-hint")))
            (fields.lines("what", "barriers-try-what").hint(text.say("guide-try-hint")))
            (fields.menu("person_id", "barriers-try-person", people))
            (fields.date("by", "barriers-try-by"))
        })
    }

    async fn save(&self, ctx: &Ctx, typed: &Typed) -> Result<Saved, NotSaved> {
        let felt = check(ctx, typed).await?;
        let barrier = self.write(ctx, felt, typed).await?;
        if felt == Felt::NotKnown {
            return Ok(Saved::NotKnown);
        }
        let is_tried = TRY.iter().any(|field| !typed.get(field).is_empty());
        if is_tried && felt.presence() == Presence::Present {
            let mut promise = typed.clone();
            promise.set("id", typed.get("promise"));
            let what = typed.get("what").lines().collect::<Vec<_>>().join(" ");
            promise.set("what", what);
            let tried = barriers::add_try(ctx, barrier.id.0, &promise).await;
            tried.map_err(|problem| NotSaved::of(problem, |_, _| (html! {}, barrier.version)))?;
        }
        Ok(Saved::Written)
    }

    fn asks_whether(&self) -> bool {
        true
    }

    async fn known(&self, ctx: &Ctx) -> Result<Known, Problem> {
        let tries = barriers::store::tries(&ctx.scope(), None).await?;
        let own = self.own(ctx).await?;
        let mut rows = Vec::new();
        for barrier in own.iter().filter(|barrier| barrier.presence != Presence::NotKnown) {
            rows.push((row_words(ctx, barrier), ctx.path(&barrier.page())));
            let tried = tries.iter().filter(|one| one.barrier == barrier.id);
            rows.extend(
                tried.map(|one| (one.what.clone(), ctx.path(&format!("/goals/promises/{}", one.id)))),
            );
        }
        let mut known = Known::newest(rows);
        let first = own.first().filter(|barrier| !barrier.words.is_empty());
        known.only = Some((Barrier::KIND, own.iter().map(|barrier| barrier.id.0).collect()));
        known.changes = first.map(|barrier| (Barrier::KIND, barrier.words.clone())).into_iter().collect();
        if self.0 == BarrierKind::Professionals {
            known.fact = who_spoke(ctx).await?;
        }
        Ok(known)
    }
}

/// What is in the way, or that it was looked for and is not here.
fn row_words(ctx: &Ctx, barrier: &Barrier) -> String {
    match (barrier.presence, barrier.words.as_str()) {
        (Presence::Absent, "") => ctx.say("guide-barrier-absent"),
        (Presence::Absent, words) => ctx.text.with("guide-barrier-absent-of", [("words", words.into())]),
        (_, words) => words.to_owned(),
    }
}

/// "From your last 4 meetings: residents spoke on 9 of 41 agenda items."
async fn who_spoke(ctx: &Ctx) -> Result<Option<(String, String)>, Problem> {
    let spoke = meetings::counts::residents_spoke(&ctx.scope()).await?;
    if spoke.items == 0 {
        return Ok(None);
    }
    let from = ctx.text.count("guide-fact-meetings", spoke.meetings);
    let arguments = [("spoke", spoke.with_residents.into()), ("items", spoke.items.into())];
    Ok(Some((from, ctx.text.with("guide-fact-spoke", arguments))))
}
