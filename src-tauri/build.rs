fn main() {
    let commands =
        tauri_build::AppManifest::new().commands(&["call", "cancel", "open_path", "open_address"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("{error:#}");
    }
}
