module compat/go-sdk

go 1.26

require github.com/Kong/sdk-konnect-go v0.62.0
