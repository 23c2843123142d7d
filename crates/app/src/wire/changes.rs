//! Changes of single fields of a form.

use std::marker::PhantomData;

use owed_texts::text;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};
use ts_rs::{Config, TS, TypeVisitor};

use crate::failure::{Code, Failure};
use crate::request;

/// The changed fields of a form by name; the others keep their current values.
#[derive(Debug, Clone)]
pub struct Changes<F> {
    fields: Map<String, Value>,
    form: PhantomData<F>,
}

impl<F> Default for Changes<F> {
    fn default() -> Self {
        Self {
            fields: Map::new(),
            form: PhantomData,
        }
    }
}

impl<F: Serialize + DeserializeOwned> Changes<F> {
    /// Returns the fields that have a value in `given`.
    ///
    /// # Errors
    /// [`Code::Internal`] if `given` has no fields.
    pub fn given(given: &impl Serialize) -> Result<Self, Failure> {
        let mut fields = fields_of(given)?;
        fields.retain(|_, value| !value.is_null());
        Ok(Self {
            fields,
            form: PhantomData,
        })
    }

    /// Changes one more field.
    #[must_use]
    pub fn and(mut self, field: &str, value: impl Into<Value>) -> Self {
        self.fields.insert(field.to_owned(), value.into());
        self
    }

    /// Applies the changes.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a field that the form lacks, or that cannot have the value.
    pub fn apply(self, form: &mut F) -> Result<(), Failure> {
        let mut now = fields_of(form)?;
        for (field, value) in self.fields {
            match now.get_mut(&field) {
                Some(place) => *place = value,
                None => {
                    let message = text!("error-request-unknown", field = &field);
                    return Err(Failure::invalid(&field, message));
                }
            }
        }
        *form = request::read(Value::Object(now))?;
        Ok(())
    }
}

fn fields_of(form: &impl Serialize) -> Result<Map<String, Value>, Failure> {
    match serde_json::to_value(form) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(other) => {
            let why = text!("error-no-form", value = other.to_string());
            Err(Failure::new(Code::Internal, why))
        }
        Err(error) => Err(Failure::internal(error)),
    }
}

impl<'de, F> Deserialize<'de> for Changes<F> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self {
            fields: Map::deserialize(from)?,
            form: PhantomData,
        })
    }
}

impl<F: TS> TS for Changes<F> {
    type WithoutGenerics = Changes<ts_rs::Dummy>;
    type OptionInnerType = Self;

    fn name(config: &Config) -> String {
        format!("Partial<{}>", F::name(config))
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        visitor.visit::<F>();
    }

    fn visit_generics(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        visitor.visit::<F>();
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::settings::CompanyForm;

    fn changed(changes: Value) -> Result<CompanyForm, Failure> {
        let mut form = CompanyForm {
            name: "Firm".to_owned(),
            city: "Leeds".to_owned(),
            ..CompanyForm::default()
        };
        let changes: Changes<CompanyForm> = serde_json::from_value(changes).unwrap();
        changes.apply(&mut form).map(|()| form)
    }

    #[test]
    fn only_the_fields_that_are_named_change() {
        let form = changed(json!({"city": "York", "discount": null})).unwrap();
        assert_eq!(
            (form.name.as_str(), form.city.as_str(), form.discount),
            ("Firm", "York", None)
        );
    }

    #[test]
    fn a_field_that_is_not_there_or_cannot_be_so_is_told() {
        for (changes, field) in [
            (json!({"colour": "red"}), "colour"),
            (json!({"terms_days": "soon"}), "terms_days"),
        ] {
            let failure = changed(changes).unwrap_err();
            assert_eq!(failure.field.as_deref(), Some(field), "{failure:?}");
        }
    }

    #[test]
    fn what_was_not_given_stays() {
        #[derive(Serialize)]
        struct Given {
            name: Option<&'static str>,
            city: Option<&'static str>,
        }
        let given = Given {
            name: None,
            city: Some("York"),
        };
        let changes = Changes::<CompanyForm>::given(&given).unwrap();
        let mut form = CompanyForm {
            name: "Firm".to_owned(),
            ..CompanyForm::default()
        };
        changes.and("bic", "X").apply(&mut form).unwrap();
        assert_eq!(
            (form.name.as_str(), form.city.as_str(), form.bic.as_str()),
            ("Firm", "York", "X")
        );
    }
}
