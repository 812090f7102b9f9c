//! The forms of stakeholders, moves and ties. Each stands by its day or its weight, so none has a place of its own.

use kit_store::{Day, Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::form::Choice;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use people::members::{Person, PersonId};
use uuid::Uuid;

use super::api::{MoveShape, NewMove, NewStakeholder, NewTie, StakeholderShape, TieShape};
use super::everybody::Everybody;
use super::model::{
    self, INFLUENCES, Known, KnowsWhom, KnowsWhomId, Loss, MoveKind, MoveSeen, MoveSeenId, PowerOver,
    STANCES, Stakeholder, StakeholderId, Trust,
};
use super::{store, views};
use crate::forms::{FormRecord, Goals};

/// A day no form sends, until one is typed.
const NO_DAY: Day = kit_store::jiff::civil::date(1, 1, 1);

fn with_choose(text: &Text, choices: impl IntoIterator<Item = Choice>) -> Vec<Choice> {
    let choose = (String::new(), text.say("form-choose"));
    std::iter::once(choose).chain(choices).collect()
}

fn mistaken<T>(field: &str, key: &'static str) -> SaveProblem<T> {
    SaveProblem::Mistakes(Mistakes::one(field, key))
}

/// Refuses whoever is neither one of us nor on the map.
async fn must_be_there<T>(
    tx: &Tx,
    known: Known,
    field: &str,
    missing: &'static str,
) -> Result<(), SaveProblem<T>> {
    let is_there = match known {
        Known::Person(id) => Person::find(tx, id.0).await?.is_some(),
        Known::Stakeholder(id) => Stakeholder::find(tx, id.0).await?.is_some(),
    };
    if is_there { Ok(()) } else { Err(mistaken(field, missing)) }
}

impl FormRecord for Stakeholder {
    const WORDS: &'static str = "stakeholders";
    const PATH: &'static str = "/goals/opposition/stakeholders";

    type Place = Goals;
    type Choices = ();
    type Shape = StakeholderShape;
    type New = NewStakeholder;

    fn blank(id: Uuid) -> Self {
        Self::named(StakeholderId(id), "")
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::stakeholder_from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::stakeholder_to_form(self)
    }

    async fn choices(_: &Ctx) -> Result<(), Problem> {
        Ok(())
    }

    fn fields(text: &Text, fields: &Fields, (): &()) -> Markup {
        let stances = STANCES.map(|number| (number.to_string(), views::stance_words(text, number)));
        let influences = INFLUENCES.map(|number| (number.to_string(), views::influence_words(text, number)));
        let losses =
            kit_web::form::words(text, "stakeholder-loses", Loss::ALL.iter().map(|loss| loss.word()));
        let powers = PowerOver::ALL.iter().map(|power| power.word());
        let powers = kit_web::form::words(text, "stakeholder-power-over", powers);
        html! {
            (fields.line("name", "stakeholders-name"))
            (fields.line("who", "stakeholders-who").hint(text.say("stakeholders-who-hint")).optional(text))
            (fields.any_of("loses", "stakeholders-loses", losses).optional(text))
            (fields.any_of("power_over", "stakeholders-power-over", powers).optional(text))
            (fields.menu("stance", "stakeholders-stance", with_choose(text, stances)))
            (fields.menu("influence", "stakeholders-influence", with_choose(text, influences)))
            (fields.lines("notes", "stakeholders-notes").hint(text.say("stakeholders-notes-hint")).optional(text))
        }
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list_stakeholders(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/goals/opposition/stakeholders/{}", self.id)
    }

    fn page_above(&self) -> String {
        "/goals/opposition".to_owned()
    }
}

impl FormRecord for MoveSeen {
    const WORDS: &'static str = "moves";
    const PATH: &'static str = "/goals/opposition/moves";

    type Place = Goals;
    type Choices = Everybody;
    type Shape = MoveShape;
    type New = NewMove;

    fn blank(id: Uuid) -> Self {
        Self::of(MoveSeenId(id), StakeholderId(Uuid::nil()), MoveKind::ChangeSubject, NO_DAY)
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::move_from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::move_to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Everybody, Problem> {
        Everybody::read(ctx).await
    }

    fn fields(text: &Text, fields: &Fields, everybody: &Everybody) -> Markup {
        let kinds = kit_web::form::words(text, "move-kind", MoveKind::ALL.iter().map(|kind| kind.word()));
        let stakeholders = with_choose(text, everybody.stakeholders.iter().cloned());
        let people = with_choose(text, everybody.people.iter().cloned());
        html! {
            (fields.menu("stakeholder_id", "moves-stakeholder-id", stakeholders))
            (fields.menu("kind", "moves-kind", with_choose(text, kinds)))
            (fields.date("seen_on", "moves-seen-on"))
            (fields.lines("evidence", "moves-evidence").hint(text.say("moves-evidence-hint")).optional(text))
            (fields.lines("answer", "moves-answer").hint(text.say("moves-answer-hint")).optional(text))
            (fields.menu("answer_person_id", "moves-answer-person-id", people).optional(text))
            (fields.date("answer_by", "moves-answer-by").optional(text))
            (fields.date("review_on", "moves-review-on").optional(text))
            (fields.lines("came_of", "moves-came-of").optional(text))
        }
    }

    fn in_words(typed: &Typed, everybody: &Everybody) -> Typed {
        let mut typed = typed.clone();
        everybody.named(&mut typed, "stakeholder_id", &everybody.stakeholders);
        everybody.named(&mut typed, "answer_person_id", &everybody.people);
        typed
    }

    async fn settle(self, tx: &Tx, _: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let whose = Known::Stakeholder(self.stakeholder_id);
        must_be_there(tx, whose, "stakeholder_id", "moves-stakeholder-missing").await?;
        if let Some(person) = self.answer_person_id {
            must_be_there(tx, Known::Person(person), "answer_person_id", "moves-person-unknown").await?;
        }
        Ok(self)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list_moves(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/goals/opposition/stakeholders/{}", self.stakeholder_id)
    }

    fn page_above(&self) -> String {
        self.page()
    }
}

impl FormRecord for KnowsWhom {
    const WORDS: &'static str = "ties";
    const PATH: &'static str = "/goals/opposition/ties";

    type Place = Goals;
    type Choices = Everybody;
    type Shape = TieShape;
    type New = NewTie;

    fn blank(id: Uuid) -> Self {
        Self {
            id: KnowsWhomId(id),
            person_id: PersonId(Uuid::nil()),
            knows: Known::Stakeholder(StakeholderId(Uuid::nil())),
            trust: Trust::Low,
            how: String::new(),
            version: 1,
        }
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::tie_from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::tie_to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Everybody, Problem> {
        Everybody::read(ctx).await
    }

    fn fields(text: &Text, fields: &Fields, everybody: &Everybody) -> Markup {
        let trusts = kit_web::form::words(text, "tie-trust", Trust::ALL.iter().map(|trust| trust.word()));
        let people = with_choose(text, everybody.people.iter().cloned());
        html! {
            (fields.menu("person_id", "ties-person-id", people))
            (fields.menu("knows", "ties-knows", with_choose(text, everybody.everybody())))
            (fields.one_of("trust", "ties-trust", trusts))
            (fields.line("how", "ties-how").hint(text.say("ties-how-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, everybody: &Everybody) -> Typed {
        let mut typed = typed.clone();
        everybody.named(&mut typed, "person_id", &everybody.people);
        everybody.named(&mut typed, "knows", &everybody.everybody());
        typed
    }

    async fn settle(self, tx: &Tx, _: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        must_be_there(tx, Known::Person(self.person_id), "person_id", "ties-person-missing").await?;
        must_be_there(tx, self.knows, "knows", "ties-knows-missing").await?;
        Ok(self)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list_ties(on, after, most).await
    }

    fn page(&self) -> String {
        match self.knows {
            Known::Stakeholder(id) => format!("/goals/opposition/stakeholders/{id}"),
            Known::Person(_) => "/goals/opposition".to_owned(),
        }
    }

    fn page_above(&self) -> String {
        self.page()
    }
}
