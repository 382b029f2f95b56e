#!/usr/bin/env bash
# Makes PostgreSQL's roles for migrations and for the API, or gives them new passwords: scripts/infra-roles.sh
# Needs the aws command line, tofu and node, with infra/ initialised for the environment. Passwords go into Secrets Manager and nowhere else;
# the database and its log see SCRAM verifiers only.
set -euo pipefail
cd "$(dirname "$0")/../infra"
output() { tofu output -json | node -e 'const out = JSON.parse(require("fs").readFileSync(0, "utf8")); console.log(process.argv.slice(1).reduce((value, key) => value[key], out))' "$@"; }
cluster=$(output database_cluster_arn value)
master=$(output database_master_secret_arn value)
sql() { aws rds-data execute-statement --resource-arn "$cluster" --secret-arn "$master" --database atelier --sql "$1" > /dev/null; }

for role in migration app; do
  password=$(node -p 'require("crypto").randomBytes(24).toString("hex")')
  verifier=$(PASSWORD=$password node -p '
    const { createHash, createHmac, pbkdf2Sync, randomBytes } = require("crypto");
    const salt = randomBytes(16), salted = pbkdf2Sync(process.env.PASSWORD, salt, 4096, 32, "sha256");
    const hmac = (text) => createHmac("sha256", salted).update(text).digest();
    `SCRAM-SHA-256$4096:${salt.toString("base64")}$${createHash("sha256").update(hmac("Client Key")).digest("base64")}:${hmac("Server Key").toString("base64")}`')
  # shellcheck disable=SC2016 # $$ quotes in SQL
  sql 'DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '"'atelier_$role'"') THEN CREATE ROLE atelier_'"$role"' LOGIN; END IF; END $$'
  sql "ALTER ROLE atelier_$role PASSWORD '$verifier'"
  printf '{"username":"atelier_%s","password":"%s"}' "$role" "$password" |
    aws secretsmanager put-secret-value --secret-id "$(output database_secret_arns value "$role")" --secret-string file:///dev/stdin > /dev/null
done

# A migration takes as long as it needs, and owns what it makes; the API reads and writes rows of it.
sql 'GRANT atelier_migration TO atelier_owner'
sql 'ALTER ROLE atelier_migration SET statement_timeout = 0'
sql 'ALTER ROLE atelier_migration SET transaction_timeout = 0'
sql 'ALTER ROLE atelier_migration SET idle_in_transaction_session_timeout = 0'
sql 'GRANT CONNECT, CREATE ON DATABASE atelier TO atelier_migration'
sql 'GRANT USAGE, CREATE ON SCHEMA public TO atelier_migration'
sql 'GRANT USAGE ON SCHEMA public TO atelier_app'
sql 'ALTER DEFAULT PRIVILEGES FOR ROLE atelier_migration IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO atelier_app'
sql 'ALTER DEFAULT PRIVILEGES FOR ROLE atelier_migration IN SCHEMA public GRANT USAGE ON SEQUENCES TO atelier_app'

aws ecs update-service --cluster "$(output cluster_name value)" --service "$(output service_name value)" --force-new-deployment > /dev/null
echo 'The roles have new passwords, and new tasks start with them.'
