use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::{Survey, SurveyId, SurveyMeasure};

/// Surveys on one page, and measures of one survey.
pub const MOST: i64 = 100;

impl Record for Survey {
    kit_store::versioned!("survey");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, name, period, source_id, columns, weight, stratum, cluster, grade, part, keeps_file, version
             FROM survey WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO survey (coalition_id, id, name, period, source_id, columns, weight, stratum, cluster, grade,
                part, keeps_file, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
             ON CONFLICT (coalition_id, id) DO UPDATE SET name = excluded.name, period = excluded.period,
                source_id = excluded.source_id, columns = excluded.columns, weight = excluded.weight,
                stratum = excluded.stratum, cluster = excluded.cluster, grade = excluded.grade,
                part = excluded.part, keeps_file = excluded.keeps_file, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.name,
                &self.period,
                &self.source_id,
                &self.columns,
                &self.weight,
                &self.stratum,
                &self.cluster,
                &self.grade,
                &self.part,
                &self.keeps_file,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM survey WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for SurveyMeasure {
    kit_store::versioned!("survey_measure");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, survey_id, name, asked, found, respondents, indicator_id, taken_on, version
             FROM survey_measure WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO survey_measure (coalition_id, id, survey_id, name, asked, found, respondents, indicator_id,
                taken_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET survey_id = excluded.survey_id, name = excluded.name,
                asked = excluded.asked, found = excluded.found, respondents = excluded.respondents,
                indicator_id = excluded.indicator_id, taken_on = excluded.taken_on, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.survey_id,
                &self.name,
                &self.asked,
                &self.found,
                &self.respondents,
                &self.indicator_id,
                &self.taken_on,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM survey_measure WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// Surveys, the newest first, older than `before`.
///
/// # Errors
/// When the database does not answer.
pub async fn surveys(on: &impl InCoalition, before: Uuid, most: i64) -> Result<Vec<Survey>, Fault> {
    on.all(
        "SELECT id, name, period, source_id, columns, weight, stratum, cluster, grade, part, keeps_file, version
         FROM survey WHERE coalition_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
        &[&on.coalition(), &before, &most],
    )
    .await
}

/// What was measured in a survey, in the order it was asked.
///
/// # Errors
/// When the database does not answer.
pub async fn measures(on: &impl InCoalition, survey: SurveyId) -> Result<Vec<SurveyMeasure>, Fault> {
    on.all(
        "SELECT id, survey_id, name, asked, found, respondents, indicator_id, taken_on, version
         FROM survey_measure WHERE coalition_id = $1 AND survey_id = $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &survey, &MOST],
    )
    .await
}
