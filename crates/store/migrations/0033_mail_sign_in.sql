-- How the mail account signs in: by a password, or at its provider with the company's own registration there. Neither passwords nor
-- grants are kept here (rule S4).
ALTER TABLE mail_account ADD COLUMN sign_in TEXT NOT NULL DEFAULT 'password' CHECK (sign_in IN ('password', 'oauth'));
ALTER TABLE mail_account ADD COLUMN provider TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_account ADD COLUMN client_id TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_account ADD COLUMN tenant TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_account ADD COLUMN authorize_url TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_account ADD COLUMN token_url TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_account ADD COLUMN scopes TEXT NOT NULL DEFAULT '';
