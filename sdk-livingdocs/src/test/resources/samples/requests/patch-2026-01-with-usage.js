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
    },
    {
      operation: 'addUsageLogEntry',
      value: {
        state: 'pending',
        purpose: 'print',
        publicationDate: '2026-05-01T11:00:00.000Z',
        url: 'http://localhost',
        params: {}
      }
    },
    {
      operation: 'updateUsageLogEntry',
      usageLogEntryId: 'g1x419UgQSS5',
      value: {
        state: 'confirmed',
        purpose: 'print',
        publicationDate: '2026-05-01T11:00:00.000Z',
        url: 'http://localhost',
        params: {
          medium: 'Paper'
        }
      },
      oldValue: {}
    },
    {
      operation: 'removeUsageLogEntry',
      usageLogEntryId: 'g1x419UgQSS5'
    }
  ]
}
