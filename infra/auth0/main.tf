# Optional: what the API needs of a tenant of Auth0. AUTH0_DOMAIN, AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET of a machine-to-machine
# application with the Management API come from the environment.
provider "auth0" {}

locals {
  # The contract is where scopes are written; a token can carry no other.
  scopes = jsondecode(file("${path.module}/../../generated/openapi.json")).components.securitySchemes.oauth.flows.authorizationCode.scopes

  roles = {
    customer = ["manage:own-cart", "place:order", "read:own-orders"]
    staff    = keys(local.scopes)
  }
}

resource "auth0_resource_server" "api" {
  allow_offline_access                            = true
  enforce_policies                                = true # RBAC: a scope is granted to whom a role gives it
  identifier                                      = var.audience
  name                                            = "Atelier"
  signing_alg                                     = "RS256"
  skip_consent_for_verifiable_first_party_clients = true
  token_dialect                                   = "access_token_authz"
  token_lifetime                                  = 900
  token_lifetime_for_web                          = 900
}

resource "auth0_resource_server_scopes" "api" {
  resource_server_identifier = auth0_resource_server.api.identifier

  dynamic "scopes" {
    for_each = local.scopes

    content {
      description = scopes.value
      name        = scopes.key
    }
  }
}

resource "auth0_role" "people" {
  for_each = local.roles

  description = "${each.key} of Atelier"
  name        = "atelier-${each.key}"
}

resource "auth0_role_permissions" "people" {
  for_each = local.roles

  role_id = auth0_role.people[each.key].id

  dynamic "permissions" {
    for_each = each.value

    content {
      name                       = permissions.value
      resource_server_identifier = auth0_resource_server.api.identifier
    }
  }

  depends_on = [auth0_resource_server_scopes.api]
}

resource "auth0_client" "shop" {
  app_type        = "spa"
  callbacks       = var.callbacks
  grant_types     = ["authorization_code", "refresh_token"]
  name            = "Atelier shop"
  oidc_conformant = true
  web_origins     = var.origins

  jwt_configuration {
    alg = "RS256"
  }

  refresh_token {
    expiration_type = "expiring"
    rotation_type   = "rotating"
  }
}
