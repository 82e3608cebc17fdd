//! The CloudFormation template: a private S3 bucket behind CloudFront, which sends the headers and packs the files.
//!
//! CloudFront packs only what it may keep, so what is to be asked for anew is kept there for one second; browsers ask each time.

use serde_json::{Value, json};

use super::rules::{self, ASKED, FOR_EVER, HASHED, TRANSPORT};

/// The template, as JSON.
pub fn written(policy: &str) -> String {
    let template = json!({
        "AWSTemplateFormatVersion": "2010-09-09",
        "Description": "Concession: the page in a private bucket behind CloudFront. Written by `cargo xtask hosting`; change xtask/src/hosting, not this. Upload what `cargo xtask hosting FOLDER` writes, without its .br and .gz files: CloudFront packs by itself.",
        "Resources": {
            "Bucket": { "Type": "AWS::S3::Bucket", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain", "Properties": {
                "PublicAccessBlockConfiguration": {
                    "BlockPublicAcls": true, "BlockPublicPolicy": true, "IgnorePublicAcls": true, "RestrictPublicBuckets": true,
                },
                "OwnershipControls": { "Rules": [{ "ObjectOwnership": "BucketOwnerEnforced" }] },
            } },
            "BucketPolicy": { "Type": "AWS::S3::BucketPolicy", "Properties": {
                "Bucket": { "Ref": "Bucket" },
                "PolicyDocument": { "Version": "2012-10-17", "Statement": [
                    // Listing makes S3 say of a file that is not there that it is not there, and not that it is forbidden.
                    statement("s3:GetObject", "${Bucket.Arn}/*"), statement("s3:ListBucket", "${Bucket.Arn}"),
                ] },
            } },
            "Access": { "Type": "AWS::CloudFront::OriginAccessControl", "Properties": { "OriginAccessControlConfig": {
                "Name": { "Fn::Sub": "${AWS::StackName}-access" },
                "OriginAccessControlOriginType": "s3", "SigningBehavior": "always", "SigningProtocol": "sigv4",
            } } },
            "KeptHeaders": headers(policy, "kept", FOR_EVER),
            "AskedHeaders": headers(policy, "asked", ASKED),
            "KeptCopies": copies("kept", 31_536_000),
            "AskedCopies": copies("asked", 1),
            "Distribution": { "Type": "AWS::CloudFront::Distribution", "Properties": { "DistributionConfig": {
                "Enabled": true,
                "HttpVersion": "http2and3",
                "IPV6Enabled": true,
                "DefaultRootObject": "index.html",
                "Origins": [{
                    "Id": "bucket",
                    "DomainName": { "Fn::GetAtt": ["Bucket", "RegionalDomainName"] },
                    "OriginAccessControlId": { "Fn::GetAtt": ["Access", "Id"] },
                    "S3OriginConfig": { "OriginAccessIdentity": "" },
                }],
                "DefaultCacheBehavior": behavior("Asked", None),
                "CacheBehaviors": HASHED.map(|name| behavior("Kept", Some(format!("/{name}-*")))),
                "ViewerCertificate": { "CloudFrontDefaultCertificate": true },
            } } },
        },
        "Outputs": {
            "Address": { "Value": { "Fn::Sub": "https://${Distribution.DomainName}/" } },
            "BucketName": { "Value": { "Ref": "Bucket" } },
        },
    });
    format!("{template:#}\n")
}

fn statement(action: &str, resource: &str) -> Value {
    json!({
        "Effect": "Allow",
        "Principal": { "Service": "cloudfront.amazonaws.com" },
        "Action": action,
        "Resource": { "Fn::Sub": resource },
        "Condition": { "StringEquals": {
            "AWS:SourceArn": { "Fn::Sub": "arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}" },
        } },
    })
}

/// CloudFront has a place of its own for some headers; the others are "custom".
fn headers(policy: &str, name: &str, cache: &str) -> Value {
    let seconds: u64 = TRANSPORT.1.trim_start_matches("max-age=").parse().unwrap_or_default();
    let elsewhere = ["Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options"];
    let common = rules::common(policy);
    let value = |wanted: &str| common.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
    let rest = common.iter().filter(|(name, _)| !elsewhere.contains(name)).map(|(name, value)| (*name, value.as_str()));
    let custom = rest.chain([("Cache-Control", cache)]);
    json!({ "Type": "AWS::CloudFront::ResponseHeadersPolicy", "Properties": { "ResponseHeadersPolicyConfig": {
        "Name": { "Fn::Sub": format!("${{AWS::StackName}}-{name}") },
        "SecurityHeadersConfig": {
            "ContentSecurityPolicy": { "ContentSecurityPolicy": value("Content-Security-Policy"), "Override": true },
            "ContentTypeOptions": { "Override": true },
            "ReferrerPolicy": { "ReferrerPolicy": value("Referrer-Policy"), "Override": true },
            "StrictTransportSecurity": { "AccessControlMaxAgeSec": seconds, "Override": true },
        },
        "CustomHeadersConfig": { "Items": custom
            .map(|(name, value)| json!({ "Header": name, "Value": value, "Override": true })).collect::<Vec<_>>() },
    } } })
}

/// How long CloudFront itself keeps a copy, in each encoding that a browser may take.
fn copies(name: &str, seconds: u64) -> Value {
    json!({ "Type": "AWS::CloudFront::CachePolicy", "Properties": { "CachePolicyConfig": {
        "Name": { "Fn::Sub": format!("${{AWS::StackName}}-{name}") },
        "MinTTL": 1, "DefaultTTL": seconds, "MaxTTL": seconds,
        "ParametersInCacheKeyAndForwardedToOrigin": {
            "EnableAcceptEncodingBrotli": true,
            "EnableAcceptEncodingGzip": true,
            "CookiesConfig": { "CookieBehavior": "none" },
            "HeadersConfig": { "HeaderBehavior": "none" },
            "QueryStringsConfig": { "QueryStringBehavior": "none" },
        },
    } } })
}

fn behavior(kind: &str, path: Option<String>) -> Value {
    let mut behavior = json!({
        "TargetOriginId": "bucket",
        "ViewerProtocolPolicy": "redirect-to-https",
        "AllowedMethods": ["GET", "HEAD"],
        "Compress": true,
        "CachePolicyId": { "Ref": format!("{kind}Copies") },
        "ResponseHeadersPolicyId": { "Ref": format!("{kind}Headers") },
    });
    if let Some(path) = path {
        behavior["PathPattern"] = json!(path);
    }
    behavior
}
