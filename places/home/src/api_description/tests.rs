use std::collections::BTreeSet;

use serde_json::Value;

use crate::testing::apps;

/// Every operation of the document with its path.
fn operations(document: &Value) -> Vec<(&str, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    let all = paths.iter().flat_map(|(path, methods)| {
        methods.as_object().unwrap().values().map(move |operation| (path.as_str(), operation))
    });
    all.collect()
}

#[tokio::test]
async fn each_operation_has_a_name_of_its_own_and_all_its_path_parameters() {
    for app in apps().await {
        let document = app.anonymous().get("/api/v1/openapi.json").await.value();
        assert_eq!(document["openapi"], "3.1.0");
        let operations = operations(&document);
        assert!(operations.len() >= 5);
        let names: BTreeSet<&str> =
            operations.iter().map(|(_, one)| one["operationId"].as_str().unwrap()).collect();
        assert_eq!(names.len(), operations.len(), "two operations share a name");
        for (path, operation) in operations {
            let parameters = operation["parameters"].as_array().unwrap();
            let in_path = parameters.iter().filter(|parameter| parameter["in"] == "path");
            let named: Vec<&str> = in_path.map(|parameter| parameter["name"].as_str().unwrap()).collect();
            let wanted: Vec<&str> = path.split(['{', '}']).skip(1).step_by(2).collect();
            assert_eq!(named, wanted, "{path}");
        }
    }
}

#[tokio::test]
async fn every_schema_the_document_refers_to_is_in_it() {
    for app in apps().await {
        let text = app.anonymous().get("/api/v1/openapi.json").await.body;
        let document: Value = serde_json::from_str(&text).unwrap();
        let references = text.split("\"$ref\":\"#").skip(1).map(|rest| rest.split('"').next().unwrap());
        for reference in references {
            assert!(document.pointer(reference).is_some(), "{reference} is missing");
        }
    }
}

#[tokio::test]
async fn the_readable_page_lists_what_the_document_lists() {
    for app in apps().await {
        let document = app.anonymous().get("/api/v1/openapi.json").await.value();
        let page = app.anonymous().get("/api").await;
        for (path, operation) in operations(&document) {
            assert!(page.page().contains(path), "{path}");
            assert!(page.body.contains(operation["operationId"].as_str().unwrap()));
        }
        app.anonymous().in_spanish().get("/api").await.page();
    }
}

#[tokio::test]
async fn a_document_is_described_as_a_file_and_not_as_json() {
    for app in apps().await {
        let document = app.anonymous().get("/api/v1/openapi.json").await.value();
        let minutes = &document["paths"]["/api/v1/coalitions/{coalition}/meetings/{id}/minutes.pdf"]["get"];
        assert_eq!(minutes["operationId"], "printMinutes");
        assert_eq!(minutes["responses"]["200"]["content"], serde_json::json!({ "application/pdf": {} }));
    }
}
