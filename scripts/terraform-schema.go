// Reads from the source of Kong's Terraform provider which attributes its resources have, and prints that as JSON.
// Nothing is built and nothing is run: the attributes are literals in the functions named Schema.
//
//	go run scripts/terraform-schema.go FOLDER RESOURCE…
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

type attribute struct {
	Type     string `json:"type"`
	Required bool   `json:"required,omitempty"`
	Optional bool   `json:"optional,omitempty"`
	Computed bool   `json:"computed,omitempty"`
}

var types = map[string]string{
	"StringAttribute": "string", "BoolAttribute": "bool", "Int64Attribute": "number", "Float64Attribute": "number",
}

func main() {
	folder, wanted := os.Args[1], os.Args[2:]
	schemas := map[string]map[string]attribute{}
	files, err := filepath.Glob(filepath.Join(folder, "internal", "provider", "*.go"))
	fail(err)
	for _, file := range files {
		isResource := strings.HasSuffix(file, "_resource.go")
		if !isResource && filepath.Base(file) != "provider.go" {
			continue
		}
		text, err := os.ReadFile(file)
		fail(err)
		name := "provider"
		if isResource {
			found := regexp.MustCompile(`ProviderTypeName \+ "(\w+)"`).FindSubmatch(text)
			if found == nil {
				continue
			}
			name = "konnect" + string(found[1])
		}
		if contains(wanted, name) {
			schemas[name] = attributes(file)
		}
	}
	for _, name := range wanted {
		if len(schemas[name]) == 0 {
			fail(fmt.Errorf("the provider has no %s", name))
		}
	}
	encoder := json.NewEncoder(os.Stdout)
	fail(encoder.Encode(schemas))
}

// The outermost `Attributes: map[string]schema.Attribute{…}` of the file.
func attributes(file string) map[string]attribute {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	fail(err)
	var found map[string]attribute
	ast.Inspect(parsed, func(node ast.Node) bool {
		pair, isPair := node.(*ast.KeyValueExpr)
		if !isPair || found != nil {
			return found == nil
		}
		if key, isName := pair.Key.(*ast.Ident); isName && key.Name == "Attributes" {
			found = map[string]attribute{}
			for _, element := range pair.Value.(*ast.CompositeLit).Elts {
				entry := element.(*ast.KeyValueExpr)
				name, err := strconv.Unquote(entry.Key.(*ast.BasicLit).Value)
				fail(err)
				found[name] = read(entry.Value.(*ast.CompositeLit))
			}
		}
		return true
	})
	return found
}

func read(literal *ast.CompositeLit) attribute {
	kind := literal.Type.(*ast.SelectorExpr).Sel.Name
	result := attribute{Type: types[kind]}
	if result.Type == "" {
		result.Type = kind
	}
	for _, element := range literal.Elts {
		pair := element.(*ast.KeyValueExpr)
		value, isName := pair.Value.(*ast.Ident)
		isTrue := isName && value.Name == "true"
		switch pair.Key.(*ast.Ident).Name {
		case "Required":
			result.Required = isTrue
		case "Optional":
			result.Optional = isTrue
		case "Computed":
			result.Computed = isTrue
		}
	}
	return result
}

func contains(list []string, wanted string) bool {
	for _, each := range list {
		if each == wanted {
			return true
		}
	}
	return false
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
