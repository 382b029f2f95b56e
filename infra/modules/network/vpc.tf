resource "aws_vpc" "shop" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  enable_dns_support   = true
  tags                 = { Name = var.name }
}

# Whatever is started without a group of its own gets this one, and reaches nothing.
resource "aws_default_security_group" "closed" {
  vpc_id = aws_vpc.shop.id
  tags   = { Name = "${var.name}-closed" }
}
