locals {
  zones = { for index, zone in var.availability_zones : zone => index }
}

resource "aws_subnet" "public" {
  for_each = local.zones

  availability_zone       = each.key
  cidr_block              = cidrsubnet(var.cidr, 8, 0 + each.value)
  map_public_ip_on_launch = false
  tags                    = { Name = "${var.name}-public-${each.key}" }
  vpc_id                  = aws_vpc.shop.id
}

resource "aws_subnet" "application" {
  for_each = local.zones

  availability_zone       = each.key
  cidr_block              = cidrsubnet(var.cidr, 8, 10 + each.value)
  map_public_ip_on_launch = false
  tags                    = { Name = "${var.name}-application-${each.key}" }
  vpc_id                  = aws_vpc.shop.id
}

resource "aws_subnet" "database" {
  for_each = local.zones

  availability_zone       = each.key
  cidr_block              = cidrsubnet(var.cidr, 8, 20 + each.value)
  map_public_ip_on_launch = false
  tags                    = { Name = "${var.name}-database-${each.key}" }
  vpc_id                  = aws_vpc.shop.id
}
