//! The page of one promise: how it goes, what it is for, what it waits for, and every day it had.

use kit_store::Record;
use kit_text::full_name;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed, parts};
use maud::{Markup, html};
use people::sectors::{self, Scheme};

use super::actor::Actor;
use super::model::{self, Promise, Standing, Status};
use super::store::{self, Choices, Linked, Names};
use super::{actions, form, views};
use crate::tabs;

/// Everything the page shows, read once.
struct Shown<'a> {
    ctx: &'a Ctx,
    promise: &'a Promise,
    names: Names,
    waited_for: Vec<Linked>,
    needed_by: Vec<Linked>,
    follower: Option<Linked>,
    actor: Actor,
    here: String,
}

/// Draws the page; `going` is what was typed about how it goes when that was wrong.
///
/// # Errors
/// When the database does not answer.
pub async fn page(
    ctx: &Ctx,
    promise: &Promise,
    going: Option<(&Typed, &Mistakes)>,
) -> Result<Markup, Problem> {
    let scope = ctx.scope();
    let shown = Shown {
        ctx,
        promise,
        names: store::names_of(&scope, promise.id).await?.ok_or(Problem::NotFound)?,
        waited_for: store::waited_for(&scope, promise.id).await?,
        needed_by: store::needed_by(&scope, promise.id).await?,
        follower: store::follower(&scope, promise.id).await?,
        actor: actions::actor(ctx).await?,
        here: views::address(ctx, promise.id),
    };
    let scheme = sectors::of(&scope, ctx.coalition()).await?;
    let stored = form::to_form(promise);
    let none = Mistakes::none();
    let (typed, mistakes) = going.unwrap_or((&stored, &none));
    Ok(html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx)]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (shown.head())
        (shown.offer())
        div.grid.side {
            div.grid.top-aligned {
                @if shown.may_act() && !promise.is_over() { (shown.going(going)) }
                (shown.facts(&scheme))
                (shown.waits())
            }
            div.grid.top-aligned { (shown.serves()) (shown.done()) (shown.days()) (shown.more()) }
        }
    })
}

impl Shown<'_> {
    fn say(&self, key: &str) -> String {
        self.ctx.say(key)
    }

    fn may_act(&self) -> bool {
        self.actor.may_act_on(self.promise)
    }

    fn who(&self) -> Option<String> {
        let given = self.names.given_name.as_deref()?;
        let name = full_name(given, self.names.family_name.as_deref().unwrap_or_default());
        Some(full_name(self.names.person_title.as_deref().unwrap_or_default(), &name))
    }

    fn head(&self) -> Markup {
        let promise = self.promise;
        let is_idea = promise.standing() == Standing::Idea;
        html! {
            div.head.headrow {
                div { h1 { (promise.what) } p.lede { (self.sentence()) }
                    p.mt3 { (views::mark(self.ctx, promise.status, promise.standing(), promise.by, &promise.progress)) } }
                div.acts {
                    @if self.may_act() { a.btn.alt href={ (self.here) "/edit" } { (self.say("promises-edit")) } }
                    @if self.actor.may_take_on(promise) { a.btn href={ (self.here) "/take-on" } { (self.say("promises-take-on")) } }
                    @else if self.may_act() && !promise.is_over() && !is_idea { a.btn href={ (self.here) "/keep" } { (self.say("promises-keep")) } }
                }
            }
        }
    }

    /// "Ellen Voss, Elk Ridge Pharmacy, by March 7, 2026"; for an idea what it still needs.
    fn sentence(&self) -> String {
        let day = self.promise.by.map(|by| self.ctx.text.long_date(by));
        let who = match (self.who(), &self.names.organization) {
            (Some(name), Some(organization)) => Some(format!("{name}, {organization}")),
            (name, organization) => name.or_else(|| organization.clone()),
        };
        match (who, day) {
            (Some(who), Some(day)) => {
                self.ctx.text.with("promises-who-by", [("who", who.into()), ("day", day.into())])
            }
            (Some(who), None) => self.ctx.text.with("promises-who-no-day", [("who", who.into())]),
            (None, Some(day)) => self.ctx.text.with("promises-nobody-by", [("day", day.into())]),
            (None, None) => self.say("promises-nobody-no-day"),
        }
    }

    /// Offered to somebody who has not said yes.
    fn offer(&self) -> Markup {
        let given = self.names.offered_given_name.as_deref();
        let Some(given) = given.filter(|_| self.promise.offered_to_id.is_some()) else {
            return html! {};
        };
        let name = full_name(given, self.names.offered_family_name.as_deref().unwrap_or_default());
        let button = |act: &str, words: &str, class: &str| {
            html! { form.inline-form method="post" action={ (self.here) "/" (act) } { button class=(class) { (self.say(words)) } } }
        };
        html! {
            div.note.calm.view-as {
                p { (self.ctx.text.with("promises-offered-to", [("name", name.into())])) }
                @if self.actor.may_take_over(self.promise) { p.acts { (button("take-over", "promises-take-over", "btn sml")) (button("decline", "promises-decline", "btn alt sml")) } }
                @else if self.may_act() { p.acts { (button("decline", "promises-take-back", "btn alt sml")) } }
            }
        }
    }

    fn going(&self, going: Option<(&Typed, &Mistakes)>) -> Markup {
        let stored =
            Typed::from_pairs([("status", self.promise.status.word()), ("progress", &self.promise.progress)]);
        let none = Mistakes::none();
        let (typed, mistakes) = going.unwrap_or((&stored, &none));
        let fields = Fields::new(&self.ctx.text, typed, mistakes);
        let choices = Status::OPEN
            .iter()
            .map(|status| (status.word().to_owned(), views::status_name(self.ctx, *status)));
        html! {
            section.panel aria-labelledby="going" { h2 #going { (self.say("promises-going-title")) }
                form method="post" action={ (self.here) "/status" } novalidate {
                    (fields.one_of("status", "promises-going", choices.collect()))
                    (fields.line("progress", "promises-progress").hint(self.say("promises-progress-hint")).optional(&self.ctx.text))
                    p.acts { button.btn.alt { (self.say("promises-going-save")) } }
                }
            }
        }
    }

    /// The way to what was done to keep it; plain addresses, because that feature stands on this one.
    fn done(&self) -> Markup {
        let (ctx, id) = (self.ctx, self.promise.id);
        html! {
            @if ctx.may_open("/goals/done") {
                section.panel aria-labelledby="done" { h2 #done { (self.say("goals-tab-done")) }
                    ul.rows {
                        li { a href=(ctx.path(&format!("/goals/done?promise={id}"))) { (self.say("promises-what-was-done")) } }
                        @if ctx.may_open("/goals/done/add") {
                            li { a href=(ctx.path(&format!("/goals/done/add?promise={id}"))) { (self.say("promises-log-what-was-done")) } }
                        }
                    }
                }
            }
        }
    }

    /// The chain up: goal, objective, strategy; every one a link to its place.
    fn serves(&self) -> Markup {
        let goal = self.names.goal_id.zip(self.names.goal.as_ref());
        let objective = format!(
            "{} {}",
            self.names.objective_who.as_deref().unwrap_or_default(),
            self.names.objective_what.as_deref().unwrap_or_default()
        );
        html! {
            section.panel aria-labelledby="serves" { h2 #serves { (self.say("promises-serves")) }
                @match goal {
                    None => p.mut { (self.say("promises-no-goal-hint")) },
                    Some((id, title)) => ol.tl {
                        li { span.sm.mut { (self.say("promises-chain-goal")) } br;
                            a href=(self.ctx.path(&format!("/goals/{id}"))) { (title) } }
                        @if let (false, Some(id)) = (objective.trim().is_empty(), self.promise.objective_id) {
                            li { span.sm.mut { (self.say("promises-chain-objective")) } br;
                                a href=(self.ctx.path(&format!("/goals/objectives/{id}"))) { (objective.trim()) } }
                        }
                        @if let (Some(strategy), Some(id)) = (&self.names.strategy, self.promise.strategy_id) {
                            li { span.sm.mut { (self.say("promises-chain-strategy")) } br;
                                a href=(self.ctx.path(&format!("/goals/strategies/{id}"))) { (strategy) } }
                        }
                    },
                }
            }
        }
    }

    fn facts(&self, scheme: &Scheme) -> Markup {
        let (text, promise) = (&self.ctx.text, self.promise);
        let fact = |key: &str, value: Markup| parts::fact(&text.say(key), value);
        html! {
            section.panel aria-labelledby="facts" { h2 #facts { (self.say("promises-facts")) }
                dl.sl.fields {
                    (fact("promises-who", html! { (self.who().unwrap_or_else(|| self.say("promises-nobody-yet"))) }))
                    @if let Some(organization) = &self.names.organization { (fact("promises-organization-id", html! { (organization) })) }
                    @if let Some(sector) = &self.names.seat_sector {
                        (fact("promises-seat-id", html! { (self.seat(scheme, sector)) }))
                    }
                    @if !promise.progress.is_empty() { (fact("promises-progress", html! { (promise.progress) })) }
                    @if !promise.needs.is_empty() || promise.needs_cents.is_some() { (fact("promises-needs", self.needs())) }
                    @if let Some(rule) = promise.repeats() { (fact("promises-repeat", html! { (repeats_words(self.ctx, rule)) })) }
                    @if let Some(on) = promise.kept_on { (fact("promises-kept-on", html! { (text.long_date(on)) })) }
                    @if promise.status == Status::Kept { (fact("promises-proof", self.proof())) }
                    @if let Some(on) = promise.let_go_on { (fact("promises-let-go-on", html! { (text.long_date(on)) br; span.pre { (promise.let_go_why) } })) }
                    @if !promise.notes.is_empty() { (fact("promises-notes", html! { span.pre { (promise.notes) } })) }
                }
                p.src { a href=(self.ctx.path(&format!("/history/{}/{}", Promise::KIND, promise.id))) { (self.say("promises-history")) } }
            }
        }
    }

    fn seat(&self, scheme: &Scheme, sector: &str) -> String {
        let label = self.names.seat_label.clone().unwrap_or_default();
        if label.is_empty() {
            scheme.sector_name(sector, self.ctx.language()).to_owned()
        } else {
            label
        }
    }

    fn needs(&self) -> Markup {
        html! {
            span.pre { (self.promise.needs) }
            @if let Some(cents) = self.promise.needs_cents {
                @if !self.promise.needs.is_empty() { br; }
                (self.ctx.text.with("promises-needs-about", [("money", self.ctx.text.money(cents).into())]))
            }
        }
    }

    fn proof(&self) -> Markup {
        let (words, link) = (&self.promise.proof, &self.promise.proof_link);
        html! {
            @if words.is_empty() && link.is_empty() { span.mut { (self.say("promises-proof-none")) } }
            span.pre { (words) }
            @if !link.is_empty() { @if !words.is_empty() { br; } a href=(link) rel="noreferrer" { (link) } }
        }
    }

    fn waits(&self) -> Markup {
        html! {
            @if !self.waited_for.is_empty() || !self.needed_by.is_empty() {
                section.panel aria-labelledby="waits" { h2 #waits { (self.say("promises-waits-title")) }
                    @if !self.waited_for.is_empty() { h3 { (self.say("promises-waits-for")) } (self.linked(&self.waited_for)) }
                    @if !self.needed_by.is_empty() { h3.mt4 { (self.say("promises-needed-by")) } (self.linked(&self.needed_by)) }
                }
            }
        }
    }

    fn linked(&self, promises: &[Linked]) -> Markup {
        let today = self.ctx.today();
        html! {
            ul.rows { @for one in promises {
                li.r2 {
                    a href=(views::address(self.ctx, one.id)) { (one.what) }
                    span {
                        @if model::days_late(one.status, one.by, today).is_some() || !one.status.is_open() {
                            (views::mark(self.ctx, one.status, standing_of(one), one.by, ""))
                        } @else if let Some(by) = one.by { span.sm.mut.nw { (self.ctx.text.date(by, today)) } }
                    }
                }
            } }
        }
    }

    /// Every day it had, whom it came from, what it was part of.
    fn days(&self) -> Markup {
        let (text, promise) = (&self.ctx.text, self.promise);
        let long = |day| text.long_date(day);
        let from = self.names.handed_given_name.as_deref();
        let from =
            from.map(|given| full_name(given, self.names.handed_family_name.as_deref().unwrap_or_default()));
        let moved = !promise.carried.0.is_empty();
        let is_told = moved
            || from.is_some()
            || self.names.split_from.is_some()
            || self.names.follows.is_some()
            || self.follower.is_some();
        html! {
            @if is_told {
                section.panel aria-labelledby="days" { h2 #days { (self.say("promises-days-title")) }
                    @if moved { p { (text.count("promises-times-carried", promise.carried.times())) } }
                    ol.tl.mt3 {
                        @for one in &promise.carried.0 {
                            li { (text.with("promises-carried-line", [("from", long(one.from_day).into()), ("to", long(one.to_day).into())])) br;
                                span.sm.mut { (text.date(one.moved_on, self.ctx.today())) ": " (one.why) } }
                        }
                        @if let (Some(from), Some(on)) = (from, promise.handed_on) { li { (text.with("promises-handed-line", [("name", from.into()), ("day", long(on).into())])) } }
                        @if let (Some(what), Some(id)) = (&self.names.split_from, promise.split_from_id) { li { (self.say("promises-split-from")) " " a href=(views::address(self.ctx, id)) { (what) } } }
                        @if let (Some(what), Some(id)) = (&self.names.follows, promise.follows_id) { li { (self.say("promises-follows")) " " a href=(views::address(self.ctx, id)) { (what) } } }
                        @if let Some(next) = &self.follower {
                            li { (self.say("promises-next")) " " a href=(views::address(self.ctx, next.id)) { (next.what) @if let Some(by) = next.by { ", " (long(by)) } } }
                        }
                    }
                }
            }
        }
    }

    /// What else can be done with it.
    fn more(&self) -> Markup {
        let promise = self.promise;
        if !self.may_act() {
            return html! {};
        }
        let has_day = promise.by.is_some();
        let acts = [
            (has_day, "carry-over", "promises-carry-over"),
            (promise.person_id.is_some(), "hand-over", "promises-hand-over"),
            (true, "split", "promises-split"),
            (true, "let-go", "promises-let-go"),
        ];
        html! {
            section.panel aria-labelledby="more" { h2 #more { (self.say("promises-more")) }
                @if promise.is_over() {
                    form method="post" action={ (self.here) "/status" } {
                        input type="hidden" name="status" value=(Status::GoingWell.word());
                        button.btn.alt { (self.say("promises-take-up-again")) }
                    }
                } @else {
                    ul.rows { @for (_, act, words) in acts.iter().filter(|(offered, _, _)| *offered) {
                        li { a href={ (self.here) "/" (act) } { (self.say(words)) } }
                    } }
                }
            }
        }
    }
}

fn standing_of(one: &Linked) -> Standing {
    match one.status {
        Status::Kept => Standing::Kept,
        Status::LetGo => Standing::LetGo,
        _ => Standing::Open,
    }
}

/// "Every 2 weeks, until June 30, 2026"
fn repeats_words(ctx: &Ctx, rule: super::repeats::Repeats) -> String {
    let every = ctx.text.count(&format!("promises-every-{}", rule.unit.word()), rule.every);
    match rule.until {
        Some(until) => ctx.text.with(
            "promises-every-until",
            [("every", every.into()), ("day", ctx.text.long_date(until).into())],
        ),
        None => every,
    }
}

/// What was typed with names instead of ids, for showing two versions beside each other.
pub fn readable(ctx: &Ctx, typed: &Typed, choices: &Choices) -> Typed {
    let named = |name: &str, value: &str| -> Option<String> {
        match name {
            "person_id" => {
                choices.people.iter().find(|one| one.id.to_string() == value).map(store::Somebody::name)
            }
            "organization_id" => choices
                .organizations
                .iter()
                .find(|(id, _)| id.to_string() == value)
                .map(|(_, name)| name.clone()),
            "waits_for" => {
                choices.open.iter().find(|(id, _)| id.to_string() == value).map(|(_, what)| what.clone())
            }
            "serves" => serves_name(value, choices),
            "repeat_unit" if !value.is_empty() => Some(ctx.say(&format!("promise-repeat-unit-{value}"))),
            _ => Some(value.to_owned()),
        }
    };
    Typed::from_pairs(
        typed
            .pairs()
            .map(|(name, value)| (name.to_owned(), named(name, value).unwrap_or_default())),
    )
}

fn serves_name(word: &str, choices: &Choices) -> Option<String> {
    let (kind, id) = word.split_once(':')?;
    match kind {
        "goal" => choices.goals.iter().find(|one| one.id.to_string() == id).map(|one| one.title.clone()),
        "strategy" => {
            choices.strategies.iter().find(|one| one.id.to_string() == id).map(|one| one.name.clone())
        }
        _ => choices.objectives.iter().find(|one| one.id.to_string() == id).map(|one| one.what.clone()),
    }
}
