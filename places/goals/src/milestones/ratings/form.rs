//! The form of a rating.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::form::Choice;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{MilestoneRatingShape, NewMilestoneRating};
use super::model::{self, MilestoneRating, MilestoneRatingId, Score};
use super::store;
use crate::forms::menus::{Menus, or_none, words};
use crate::forms::{FormRecord, Goals};
use crate::milestones::marks::{self, Milestone};

/// What the form offers, and the milestones with their own scales.
pub struct RatingChoices {
    menus: Menus,
    milestones: Vec<Milestone>,
}

impl RatingChoices {
    fn milestone(&self, id: &str) -> Option<&Milestone> {
        self.milestones.iter().find(|one| one.id.to_string() == id)
    }

    /// The scores, in the words of the milestone where it has its own.
    fn scores(&self, milestone: Option<&Milestone>) -> Vec<Choice> {
        let mut scores = self.menus.of("score");
        if let Some(scale) = milestone.and_then(|one| one.scale.as_ref()) {
            for (points, (choice, words)) in scores.iter_mut().zip(scale.iter()).enumerate() {
                choice.1 = format!("{points}: {words}");
            }
        }
        scores
    }
}

impl FormRecord for MilestoneRating {
    const WORDS: &'static str = "milestone-rating";
    const PATH: &'static str = "/goals/milestone-ratings";

    type Place = Goals;
    type Choices = RatingChoices;
    type Shape = MilestoneRatingShape;
    type New = NewMilestoneRating;

    fn blank(id: Uuid) -> Self {
        Self::blank(MilestoneRatingId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<RatingChoices, Problem> {
        let milestones = marks::store::all(&ctx.scope()).await?;
        let named = milestones.iter().map(|one| (one.id.to_string(), one.name.clone())).collect();
        let menus = Menus::none()
            .with("milestone_id", or_none(&ctx.text, "milestone-rating-milestone-id-none", named))
            .with(
                "score",
                words(&ctx.text, "milestone-rating-score", Score::ALL.iter().map(|known| known.word())),
            );
        Ok(RatingChoices { menus, milestones })
    }

    fn fields(text: &Text, fields: &Fields, choices: &RatingChoices) -> Markup {
        let menus = &choices.menus;
        let milestone = choices.milestone(fields.typed.get("milestone_id"));
        let raters = milestone.and_then(|one| one.raters.as_ref());
        html! {
            @if let Some(raters) = raters { datalist id="raters" { @for rater in raters.iter() { option value=(rater) {} } } }
            (fields.menu("milestone_id", "milestone-rating-milestone-id", menus.of("milestone_id")))
            (fields.line("rater", "milestone-rating-rater").hint(text.say("milestone-rating-rater-hint")).suggestions("raters"))
            (fields.one_of("score", "milestone-rating-score", choices.scores(milestone)))
            (fields.line("note", "milestone-rating-note").hint(text.say("milestone-rating-note-hint")).optional(text))
            (fields.date("rated_on", "milestone-rating-rated-on"))
        }
    }

    fn in_words(typed: &Typed, choices: &RatingChoices) -> Typed {
        choices.menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        if Milestone::find(tx, self.milestone_id.0).await?.is_none() {
            return Err(SaveProblem::Mistakes(Mistakes::one(
                "milestone_id",
                "milestone-rating-milestone-id-unknown",
            )));
        }
        let others = store::all(tx).await?;
        let twice = |other: &Self| {
            other.id != self.id && other.milestone_id == self.milestone_id && other.rater == self.rater
        };
        if before.is_none() && others.iter().any(twice) {
            return Err(SaveProblem::Mistakes(Mistakes::one("rater", "milestone-rating-rater-twice")));
        }
        Ok(self)
    }

    /// Ratings stand in the order of their raters.
    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/goals/milestones/{}", self.milestone_id)
    }

    fn page_above(&self) -> String {
        format!("/goals/milestones/{}", self.milestone_id)
    }
}
