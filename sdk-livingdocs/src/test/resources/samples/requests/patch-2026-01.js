{
  "version": "1",
  "patches": [
    {
      "operation": "setMetadataProperty",
      "propertyName": "title",
      "value": "updated title"
    },
    {
      "operation": "replaceAsset",
      "value": {
        key: '2021/11/23/my-new-file.png',
        url: 'https://example.com/my-new-file.png',
        size: 10000,
        width: 1000,
        height: 800,
        filename: 'my-new-file.png',
        mimeType: 'image/png'
      }
    },
    {
      "operation": "revokeAsset",
      "note": "Case #1"
    },
    {
      "operation": "unrevokeAsset"
    },
    {
      "operation": "archive"
    },
    {
      "operation": "removeAsset",
      "locale": "en"
    }
  ]
}
