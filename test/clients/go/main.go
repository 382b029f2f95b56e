package main

import (
	"context"
	"fmt"
	"os"

	"example.com/list/atelier"
)

func main() {
	client, err := atelier.NewClientWithResponses(os.Args[1])
	if err != nil {
		panic(err)
	}
	limit := int32(100)
	page, err := client.ListProductsWithResponse(context.Background(), &atelier.ListProductsParams{Limit: &limit})
	if err != nil {
		panic(err)
	}
	for _, product := range page.JSON200.Data {
		if product.Slug == "walnut-dovetail-box" {
			fmt.Println(product.Title, product.PriceRanges[0].Min, product.CreatedAt.Year())
			return
		}
	}
	panic("The walnut box is missing.")
}
