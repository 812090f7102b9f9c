//! While a job works on an import, nobody pulls it away from under the job.

use axum::http::StatusCode;
use kit_web::Role;

use super::*;
use crate::import::model::Stage;

#[tokio::test]
async fn an_import_that_is_being_saved_is_neither_read_anew_nor_discarded() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let import = checked(&app, &coordinator, ID, "list.csv", b"Name\nPriya Raman\n", &[]).await;
        let tx = app.scope().begin().await.unwrap();
        let saving = import.clone().at(Stage::Saving);
        assert!(store::advance(&tx, &saving, Stage::Checked).await.unwrap());
        tx.commit().await.unwrap();
        let again = coordinator.post(&format!("{HERE}/columns"), &[("go", "again")]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let gone = coordinator.post(&format!("{HERE}/discard"), &[]).await;
        assert_eq!(gone.status, StatusCode::CONFLICT);
        assert_eq!(find(&app, ID).await.stage, Stage::Saving);
    }
}
