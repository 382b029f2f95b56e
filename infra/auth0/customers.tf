# With RBAC nobody has a scope without a role, and a customer who has just signed up has none: each login gives what customers may do.
resource "auth0_action" "customer" {
  deploy  = true
  name    = "atelier-customer"
  runtime = "node22"

  code = <<-EOT
    exports.onExecutePostLogin = async (event, api) => {
      if (event.resource_server?.identifier !== ${jsonencode(var.audience)}) return;
      for (const scope of ${jsonencode(local.customer_scopes)}) api.accessToken.addScope(scope);
    };
  EOT

  supported_triggers {
    id      = "post-login"
    version = "v3"
  }
}

resource "auth0_trigger_action" "customer" {
  action_id    = auth0_action.customer.id
  display_name = auth0_action.customer.name
  trigger      = "post-login"
}
