config {
  call_module_type = "local"
}

plugin "terraform" {
  enabled = true
  preset  = "all"
}

# Files are named after the thing that they make, not main.tf.
rule "terraform_standard_module_structure" {
  enabled = false
}
